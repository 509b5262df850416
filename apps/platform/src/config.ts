import { resolve } from 'node:path';
import { messagingConfig, readSettings, type Environment, type MessagingConfig } from '@toandan/messaging';
import type { LogLevel } from '@toandan/platform-http';
import { telemetryConfig, type TelemetryConfig } from '@toandan/telemetry';
import { PlatformSettings } from './host/platform-settings.js';

export interface PlatformConfig {
  /** Where the embedded database, keys, accounts and the roles' passwords are kept. */
  readonly dataDir: string;
  /** Another server than the embedded one, as its administrator. */
  readonly databaseUrl?: string;
  readonly host: string;
  /** 0: a free one. */
  readonly port: number;
  /** Where people reach it; absent: where it listens. */
  readonly url?: string;
  readonly requestsPerMinute: number;
  readonly logLevel: LogLevel | 'silent';
  readonly messaging: MessagingConfig;
  /** Where traces and metrics are sent; absent: nowhere. */
  readonly telemetry?: TelemetryConfig;
  /** The built console; where it is built to when absent. */
  readonly consoleDir?: string;
  /** For the services' own settings. */
  readonly env: Environment;
}

/** @throws ConfigError: one sentence that names the setting and says what to do */
export function platformConfig(env: Environment = process.env): PlatformConfig {
  const { databaseUrl, url, ...settings } = readSettings(PlatformSettings, env);
  const telemetry = telemetryConfig(env);
  return {
    ...settings,
    dataDir: resolve(settings.dataDir),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(url === undefined ? {} : { url }),
    messaging: messagingConfig(env),
    ...(telemetry && { telemetry }),
    env,
  };
}

/** Calls of one machine in a minute, which in the demo is everybody's. */
const DEMO_RATE = '1000000';

export interface DemoConfig {
  readonly dataDir: string;
  /** With the brokers of a running Kafka, or without. */
  platform(brokers?: readonly string[]): PlatformConfig;
}

/**
 * The demo runs on the embedded default whatever the environment says, in a folder of its own for each transport, since
 * what waits on one is not found on the other. Only where to listen and to keep its data can be said.
 */
export function demoConfig(transport: 'postgres' | 'kafka', env: Environment = process.env): DemoConfig {
  const dataDir = resolve(env.TOANDAN_DATA ?? (transport === 'kafka' ? '.data/demo-kafka' : '.data/demo'));
  return {
    dataDir,
    platform: (brokers) =>
      platformConfig({
        TOANDAN_DATA: dataDir,
        PLATFORM_PORT: env.PLATFORM_PORT,
        PLATFORM_HOST: env.PLATFORM_HOST,
        PLATFORM_REQUESTS_PER_MINUTE: DEMO_RATE,
        PLATFORM_LOG_LEVEL: env.PLATFORM_LOG_LEVEL ?? 'error',
        ...(brokers && { MESSAGING_TRANSPORT: 'kafka', KAFKA_BROKERS: brokers.join(',') }),
      }),
  };
}

/** Where `npm run token` signs in, and where the demo keeps the passwords that it made: the demo's own defaults. */
export function tokenConfig(env: Environment = process.env): { dataDir: string; origin: string } {
  const { host, port, dataDir } = demoConfig('postgres', env).platform();
  return { dataDir, origin: env.PLATFORM_URL ?? `http://${host}:${port}` };
}
