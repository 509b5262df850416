export { DirectoryInUseError } from './directory-lock.js';
export { LocalPostgres, type LocalPostgresOptions } from './embedded-postgres.js';
export { freePort } from './free-port.js';
export { Guard, type GuardDuty } from './guard.js';
export { KafkaBroker, whyNoKafka, type KafkaBrokerOptions } from './kafka-broker.js';
export { ServiceProcess, type ServiceProcessOptions } from './service-process.js';
