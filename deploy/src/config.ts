import { messagingConfig, readSettings, type Environment, type MessagingConfig } from '@toandan/messaging';
import { DeploySettings } from './deploy-settings.js';

export interface DeployConfig {
  /** The administrator's. */
  readonly databaseUrl: string;
  readonly passwordsFile: string;
  readonly messaging: MessagingConfig;
}

/** @throws ConfigError: one sentence that names the setting and says what to do */
export function deployConfig(env: Environment = process.env): DeployConfig {
  const messaging = messagingConfig(env);
  const { databaseUrl, passwordsFile } = readSettings(DeploySettings, env);
  return Object.freeze({ databaseUrl, passwordsFile, messaging });
}
