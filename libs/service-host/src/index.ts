export { closeAll } from './close-all.js';
export { serviceConfig, type ServiceConfig } from './config.js';
export { isQuiet } from './is-quiet.js';
export { runService } from './run-service.js';
export type {
  Composition,
  Neighbour,
  ServiceDefinition,
  ServiceParts,
  Worker,
} from './service-definition.js';
export { ServiceSettings } from './service-settings.js';
export { startService, type RunningService, type ServiceSurroundings } from './start-service.js';
