import { resolve } from 'node:path';
import { readSettings, type Environment } from '@toandan/messaging';
import type { LogLevel } from '@toandan/platform-http';
import { GatewaySettings } from './gateway-settings.js';

export interface GatewayConfig {
  /** Service to the addresses of its instances. */
  readonly services: ReadonlyMap<string, readonly string[]>;
  /** Of whoever answers /oidc. */
  readonly issuerUpstream?: string;
  /** As browsers reach it. */
  readonly issuer: string;
  readonly clientId: string;
  readonly consoleDir: string;
  readonly host: string;
  readonly port: number;
  readonly drainMs: number;
  readonly trustProxy: readonly string[];
  readonly logLevel: LogLevel | 'silent';
}

/** The console as `vite build` leaves it, beside this app. */
const CONSOLE_FOLDER = resolve(import.meta.dirname, '../../console/dist');

/** @throws ConfigError: one sentence that names the setting and says what to do */
export function gatewayConfig(env: Environment = process.env): GatewayConfig {
  const {
    services = [],
    issuerUpstream,
    consoleDir,
    trustProxy,
    ...rest
  } = readSettings(GatewaySettings, env);
  return {
    ...rest,
    services: byService(services),
    ...(issuerUpstream === undefined ? {} : { issuerUpstream }),
    consoleDir: consoleDir === undefined ? CONSOLE_FOLDER : resolve(consoleDir),
    trustProxy: trustProxy ?? [],
  };
}

function byService(entries: readonly string[]): Map<string, string[]> {
  const services = new Map<string, string[]>();
  for (const entry of entries) {
    const at = entry.indexOf('=');
    const name = entry.slice(0, at);
    services.set(name, [...(services.get(name) ?? []), entry.slice(at + 1)]);
  }
  return services;
}
