export { Caller, type CallOptions, type Reply } from './caller.js';
export { DeadLettersError } from './quiet.js';
export { ALL_SERVICES, type ServiceUrls } from './service-database.js';
export { ServiceStage, type Person, type ServiceStageOptions } from './service-stage.js';
export { until } from '../world/until.js';
