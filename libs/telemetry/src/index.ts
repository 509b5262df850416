export {
  quantileOf,
  type HistogramPoint,
  type HistogramValue,
  type MetricPoint,
  type ValuePoint,
} from './metric-point.js';
export {
  startTelemetry,
  TelemetryRunsError,
  type Telemetry,
  type TelemetryOptions,
} from './start-telemetry.js';
export { telemetryConfig, type TelemetryConfig } from './telemetry-config.js';
export { TelemetrySettings } from './telemetry-settings.js';
