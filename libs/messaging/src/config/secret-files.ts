import { readFileSync } from 'node:fs';
import { ConfigError } from './config-error.js';

/**
 * A file that a setting names. The message has neither the path nor the system's words, which hold it: who
 * puts the secret itself where its file's name belongs must not find it in a log.
 * @throws ConfigError
 */
export function readNamedFile(setting: string, file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    throw new ConfigError(
      `${setting} names a file that cannot be read (${String(code)}): correct the path or the file's rights.`,
    );
  }
  if (text.trim() === '') throw new ConfigError(`${setting} names an empty file: fill it, or name another.`);
  return text;
}

/** @throws ConfigError */
export function readPem(setting: string, file: string): string {
  const text = readNamedFile(setting, file);
  if (!text.includes('-----BEGIN ')) {
    throw new ConfigError(
      `${setting} names a file that is not PEM: give one that begins with "-----BEGIN ...".`,
    );
  }
  return text;
}

/** Out of sight of whatever prints or serialises the object, and there for who asks for it by name. */
export function withHidden<Owner extends object, Name extends string>(
  owner: Owner,
  name: Name,
  secret: string,
): Owner & Readonly<Record<Name, string>> {
  return Object.defineProperty(owner, name, { value: secret, enumerable: false }) as Owner &
    Readonly<Record<Name, string>>;
}
