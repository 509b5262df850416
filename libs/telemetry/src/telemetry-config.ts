import { ConfigError, readNamedFile, readSettings, type Environment } from '@toandan/messaging';
import { TelemetrySettings } from './telemetry-settings.js';

/** Where traces and metrics go. */
export interface TelemetryConfig {
  /** The collector's address, without a path of a signal. */
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Between two measurements. */
  readonly intervalMs: number;
  /** Share of traces kept, 0 to 1. */
  readonly share: number;
}

/**
 * Undefined: no endpoint is set, so nothing is sent.
 * @throws ConfigError: one sentence that names the setting and says what to do
 */
export function telemetryConfig(env: Environment): TelemetryConfig | undefined {
  const { endpoint, headersFile, intervalMs, share } = readSettings(TelemetrySettings, env);
  if (endpoint === undefined) return undefined;
  const headers = headersFile === undefined ? {} : headersOf(headersFile);
  return Object.freeze({ endpoint: endpoint.replace(/\/+$/, ''), headers, intervalMs, share });
}

const NAME = 'OTEL_EXPORTER_OTLP_HEADERS_FILE';
const LINE = /^([\w!#$%&'*+.^`|~-]+)\s*=\s*(\S(?:.*\S)?)$/;

function headersOf(file: string): Record<string, string> {
  const lines = readNamedFile(NAME, file)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return Object.fromEntries(
    lines.map((line, nth) => {
      const [, name, value] = LINE.exec(line) ?? [];
      if (name === undefined || value === undefined) {
        throw new ConfigError(`${NAME} has no \`name=value\` in line ${nth + 1}: correct that line.`);
      }
      return [name, value];
    }),
  );
}
