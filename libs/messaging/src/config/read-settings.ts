import { validateSync } from 'class-validator';
import { ConfigError } from './config-error.js';
import { settingsOf } from './setting.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads a settings class from the environment and checks its rules. An empty variable counts as absent, since
 * that is what a compose file makes of one that is not set.
 * @throws ConfigError for the first setting that is wrong
 */
export function readSettings<Settings extends object>(
  settingsClass: new () => Settings,
  env: Environment,
): Settings {
  const settings = new settingsClass();
  const declared = settingsOf(settingsClass);
  for (const { name, field, read, byDefault } of declared) {
    const text = env[name]?.trim() || byDefault;
    if (text !== undefined) Reflect.set(settings, field, read(text));
  }
  const problems = validateSync(settings, { stopAtFirstError: true });
  for (const { name, field } of declared) {
    // The rule's own words, and nothing of the value that broke it.
    const rules = problems.find((problem) => problem.property === field)?.constraints;
    if (rules !== undefined) throw new ConfigError(`${name} ${Object.values(rules)[0]}.`);
  }
  return settings;
}
