/** A setting is missing or wrong. One sentence that names it and says what to do; never a value, which may be a secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
