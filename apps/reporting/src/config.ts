import { readSettings, type Environment } from '@toandan/messaging';
import { ReportingSettings } from './reporting-settings.js';

/** @throws ConfigError: one sentence that names the setting and says what to do */
export function reportingConfig(env: Environment): ReportingSettings {
  return readSettings(ReportingSettings, env);
}
