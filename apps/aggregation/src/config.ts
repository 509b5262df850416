import { readSettings, type Environment } from '@toandan/messaging';
import { AggregationSettings } from './aggregation-settings.js';

/** @throws ConfigError */
export function aggregationConfig(env: Environment): AggregationSettings {
  return readSettings(AggregationSettings, env);
}
