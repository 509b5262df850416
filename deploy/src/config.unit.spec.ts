import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '@toandan/messaging';
import { lineOf } from './change.js';
import { deployConfig } from './config.js';

const URL = 'postgres://postgres:s3cret-8812@127.0.0.1:5432/toandan';

describe('what a deployment is told', () => {
  it('is the database and the settings of messaging', () => {
    const config = deployConfig({
      DATABASE_URL: URL,
      DATABASE_PASSWORDS_FILE: '/run/secrets/passwords.json',
      MESSAGING_TRANSPORT: 'kafka',
      KAFKA_BROKERS: 'kafka-1:9092',
    });
    expect(config).toMatchObject({ databaseUrl: URL, passwordsFile: '/run/secrets/passwords.json' });
    expect(config.messaging.kafka?.replicationFactor).toBe(3);
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('takes an address with options, also such as name a file', () => {
    const url = `${URL}?sslmode=verify-full&sslrootcert=/etc/ssl/ca.pem`;
    expect(deployConfig({ DATABASE_URL: url }).databaseUrl).toBe(url);
  });

  it('has a place for passwords of its own', () => {
    expect(deployConfig({ DATABASE_URL: URL }).passwordsFile).toMatch(/\.data.database-passwords\.json$/);
  });

  it.each([undefined, '', 'toandan', 'mysql://root@db/toandan', 'postgres://postgres:s3cret-8812@db:5432'])(
    'needs a database: %s is none',
    (url) => {
      const sentence =
        "DATABASE_URL must be set to the administrator's address of the database, as in postgres://user:password@host:5432/database; or DATABASE_URL_FILE to a file that holds it.";
      expect(() => deployConfig({ DATABASE_URL: url })).toThrow(new ConfigError(sentence));
    },
  );

  it('takes the address from a file, and not twice', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'toandan-config-'));
    try {
      const file = join(folder, 'address');
      await writeFile(file, `${URL}\n`);
      expect(deployConfig({ DATABASE_URL_FILE: file }).databaseUrl).toBe(URL);
      expect(() => deployConfig({ DATABASE_URL: URL, DATABASE_URL_FILE: file })).toThrow('are both set');
      await writeFile(file, 'somewhere');
      expect(() => deployConfig({ DATABASE_URL_FILE: file })).toThrow('DATABASE_URL must be set');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('is refused with a misspelt setting', () => {
    expect(() => deployConfig({ DATABASE_URL: URL, KAFKA_BROKER: 'kafka-1:9092' })).toThrow(
      'write KAFKA_BROKERS if that is meant',
    );
  });
});

describe('a line of the report', () => {
  it('says what was done, or what would be', () => {
    const change = { kind: 'migration', name: 'registry.First' } as const;
    expect(lineOf(change, false)).toBe('migration registry.First: applied');
    expect(lineOf(change, true)).toBe('migration registry.First: would be applied');
  });
});
