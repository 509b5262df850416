import { resolve } from 'node:path';
import { messagingConfig, type Environment, type MessagingConfig } from '@toandan/messaging';

export interface PlatformConfig {
  /** Where the embedded database and the roles' passwords are kept. */
  readonly dataDir: string;
  readonly messaging: MessagingConfig;
}

/** The demo runs on the embedded default whatever the environment says. */
export function demoConfig(env: Environment = process.env): PlatformConfig {
  return { dataDir: resolve(env.TOANDAN_DATA ?? '.data/demo'), messaging: messagingConfig({}) };
}
