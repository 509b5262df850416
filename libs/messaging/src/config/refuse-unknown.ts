import { closestMatch } from 'leven';
import { ConfigError } from './config-error.js';
import type { Environment } from './read-settings.js';

/**
 * A misspelt setting would otherwise be a default that nobody asked for.
 * @throws ConfigError naming the variable and the known one that looks most like it
 */
export function refuseUnknown(
  env: Environment,
  prefixes: readonly string[],
  known: ReadonlySet<string>,
): void {
  for (const name of Object.keys(env).sort()) {
    if (env[name] === undefined || known.has(name)) continue;
    if (!prefixes.some((prefix) => name.startsWith(prefix))) continue;
    throw new ConfigError(
      `${name} is no setting of this program: write ${closestMatch(name, [...known])} if that is meant, otherwise remove it.`,
    );
  }
}
