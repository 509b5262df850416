import {
  ConfigError,
  messagingConfig,
  readNamedFile,
  readSettings,
  type Environment,
  type MessagingConfig,
} from '@toandan/messaging';
import { DATABASE_ADDRESS, DeploySettings } from './deploy-settings.js';

export interface DeployConfig {
  /** The administrator's. */
  readonly databaseUrl: string;
  readonly passwordsFile: string;
  readonly messaging: MessagingConfig;
}

/** @throws ConfigError: one sentence that names the setting and says what to do */
export function deployConfig(env: Environment = process.env): DeployConfig {
  const messaging = messagingConfig(env);
  const { databaseUrl, databaseUrlFile, passwordsFile } = readSettings(DeploySettings, env);
  return Object.freeze({ databaseUrl: addressOf(databaseUrl, databaseUrlFile), passwordsFile, messaging });
}

function addressOf(url: string | undefined, file: string | undefined): string {
  if (url !== undefined && file !== undefined) {
    throw new ConfigError('DATABASE_URL and DATABASE_URL_FILE are both set: keep one of them.');
  }
  const found = url ?? (file === undefined ? undefined : readNamedFile('DATABASE_URL_FILE', file).trim());
  if (found !== undefined && DATABASE_ADDRESS.test(found)) return found;
  throw new ConfigError(
    "DATABASE_URL must be set to the administrator's address of the database, as in postgres://user:password@host:5432/database; or DATABASE_URL_FILE to a file that holds it.",
  );
}
