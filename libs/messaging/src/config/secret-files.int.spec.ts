import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { ConfigError } from './config-error.js';
import { messagingConfig } from './messaging-config.js';

const KEY = '-----BEGIN PRIVATE KEY-----\nkhóa-riêng-5521\n-----END PRIVATE KEY-----\n';
const CERT = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';

describe('settings that name files', () => {
  let folder: string;
  const file = (name: string): string => join(folder, name);
  const kafka = { MESSAGING_TRANSPORT: 'kafka', KAFKA_BROKERS: 'kafka-1:9092', KAFKA_TLS: 'true' };
  const login = { KAFKA_SASL_MECHANISM: 'plain', KAFKA_SASL_USERNAME: 'reporting' };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'toandan-config-'));
    await writeFile(file('key.pem'), KEY);
    await writeFile(file('cert.pem'), CERT);
    await writeFile(file('password'), 'mật-khẩu-9431\n');
    await writeFile(file('empty'), '\n');
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('are read, a password without the end of its line', () => {
    const config = messagingConfig({
      ...kafka,
      ...login,
      KAFKA_TLS_CA_FILE: file('cert.pem'),
      KAFKA_TLS_CERT_FILE: file('cert.pem'),
      KAFKA_TLS_KEY_FILE: file('key.pem'),
      KAFKA_SASL_PASSWORD_FILE: file('password'),
    });
    const connection = config.kafka!.connection;
    expect(connection.ssl).toMatchObject({ ca: CERT, cert: CERT, key: KEY });
    expect(connection.sasl).toMatchObject({ mechanism: 'plain', password: 'mật-khẩu-9431' });
    expect(inspect(config, { depth: null }) + JSON.stringify(config)).not.toMatch(/5521|9431/);
  });

  it.each(['KAFKA_TLS_CA_FILE', 'KAFKA_TLS_CERT_FILE', 'KAFKA_TLS_KEY_FILE'])(
    '%s is refused when it is missing, empty or not PEM',
    (name) => {
      const pair = { KAFKA_TLS_CERT_FILE: file('cert.pem'), KAFKA_TLS_KEY_FILE: file('key.pem') };
      const read = (path: string) => () => messagingConfig({ ...kafka, ...pair, [name]: path });
      expect(read(file('nowhere.pem'))).toThrow(
        new ConfigError(
          `${name} names a file that cannot be read (ENOENT): correct the path or the file's rights.`,
        ),
      );
      expect(read(folder)).toThrow(`${name} names a file that cannot be read (EISDIR)`);
      expect(read(file('empty'))).toThrow(`${name} names an empty file: fill it, or name another.`);
      expect(read(file('password'))).toThrow(
        `${name} names a file that is not PEM: give one that begins with "-----BEGIN ...".`,
      );
    },
  );

  it('keep a secret that stands where its file should be', () => {
    const read = (): unknown =>
      messagingConfig({ ...kafka, KAFKA_TLS_CERT_FILE: file('cert.pem'), KAFKA_TLS_KEY_FILE: KEY });
    expect(read).toThrow('KAFKA_TLS_KEY_FILE names a file that cannot be read');
    expect(read).not.toThrow('5521');
  });

  it('refuse a password file that is missing or empty', () => {
    const read = (path: string) => () =>
      messagingConfig({ ...kafka, ...login, KAFKA_SASL_PASSWORD_FILE: path });
    expect(read(file('nowhere'))).toThrow('KAFKA_SASL_PASSWORD_FILE names a file that cannot be read');
    expect(read(file('empty'))).toThrow('KAFKA_SASL_PASSWORD_FILE names an empty file');
  });

  it('are left alone by a transport that has no use for them', () => {
    const env = { ...kafka, MESSAGING_TRANSPORT: 'postgres', KAFKA_TLS_CA_FILE: file('nowhere.pem') };
    expect(messagingConfig(env).kafka).toBeUndefined();
  });
});
