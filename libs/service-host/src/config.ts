import {
  ConfigError,
  messagingConfig,
  readNamedFile,
  readSettings,
  WakeHub,
  type Environment,
} from '@toandan/messaging';
import { telemetryConfig, type TelemetryConfig } from '@toandan/telemetry';
import { ServiceSettings } from './service-settings.js';
import type { ServiceSurroundings } from './start-service.js';

export interface ServiceConfig {
  readonly host: string;
  readonly port: number;
  /** How long it still answers after it was told to stop. */
  readonly drainMs: number;
  /** Where traces and metrics are sent; absent: nowhere. */
  readonly telemetry?: TelemetryConfig;
  readonly surroundings: ServiceSurroundings;
}

/**
 * What a service that runs alone is told by its environment.
 * @throws ConfigError: one sentence that names the setting and says what to do
 */
export function serviceConfig(env: Environment = process.env): ServiceConfig {
  const settings = readSettings(ServiceSettings, env);
  const telemetry = telemetryConfig(env);
  return {
    host: settings.host,
    port: settings.port,
    drainMs: settings.drainMs,
    ...(telemetry && { telemetry }),
    surroundings: {
      databaseUrl: secret('SERVICE_DATABASE_URL', settings.databaseUrl, settings.databaseUrlFile),
      logsUrl: secret('SERVICE_LOGS_URL', settings.logsUrl, settings.logsUrlFile),
      messaging: messagingConfig(env),
      wake: new WakeHub(),
      issuers: [
        {
          issuer: settings.issuer,
          jwksUrl: settings.jwksUrl,
          audience: settings.audience,
          rolesClaim: settings.rolesClaim,
          unitClaim: settings.unitClaim,
        },
      ],
      ...(settings.trustProxy && { trustProxy: settings.trustProxy }),
      requestsPerMinute: settings.requestsPerMinute,
      log: { level: settings.logLevel },
      env,
    },
  };
}

function secret(name: string, value: string | undefined, file: string | undefined): string {
  if (value !== undefined && file !== undefined) {
    throw new ConfigError(`${name} and ${name}_FILE are both set: keep one of them.`);
  }
  if (value !== undefined) return value;
  if (file === undefined) throw new ConfigError(`${name} must be set, or ${name}_FILE.`);
  return readNamedFile(`${name}_FILE`, file).trim();
}
