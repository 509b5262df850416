import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, LOG_READER_ROLE, asRole, provisionRole, serviceRole } from '@toandan/persistence';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LocalPostgres } from './local/index.js';
import { PACKAGE_ROOT } from './local/paths.js';
import { SERVICES, type Service } from './services.js';

type Migration = Service['migrations'][number];
type Runner = Parameters<InstanceType<Migration>['up']>[0];

/** SHA-256 of all statements of each migration that has shipped, in the order in which a service applies them. */
const SHIPPED = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'fixtures/migrations.json'), 'utf8')) as Record<
  string,
  Record<string, string>
>;
const PASSWORD = 'of-a-test';

let server: LocalPostgres;
const made: Record<string, Record<string, string>> = {};

/** The same migration, with what it tells the server noted down. */
function noted(service: string, Original: Migration): Migration {
  return class {
    readonly name = Original.name;

    async up(runner: Runner): Promise<void> {
      const said = createHash('sha256');
      const listening = new Proxy(runner, {
        get(target, name) {
          const value: unknown = Reflect.get(target, name, target);
          if (typeof value !== 'function') return value;
          return (...given: unknown[]): unknown => {
            if (name === 'query') said.update(`${JSON.stringify(given)}\n`);
            return Reflect.apply(value, target, given) as unknown;
          };
        },
      });
      await new Original().up(listening);
      (made[service] ??= {})[Original.name] = said.digest('hex');
    }

    down(): Promise<void> {
      throw new Error('Forward only');
    }
  };
}

beforeAll(async () => {
  server = await LocalPostgres.start({ settings: { fsync: 'off' } });
  await provisionRole(server.url, { name: LOG_READER_ROLE, password: PASSWORD });
  for (const { name, migrations } of SERVICES) {
    const login = { name: serviceRole(name), password: PASSWORD };
    await provisionRole(server.url, login, name);
    const database = new Database({
      url: asRole(server.url, login),
      schema: name,
      applicationName: 'spec',
      migrations: migrations.map((one) => noted(name, one)),
    });
    await database.migrate();
    await database.close();
  }
});

afterAll(() => server?.stop());

describe.each(SERVICES.map(({ name }) => name))('the migrations of %s', (service) => {
  it('that have shipped say what they said, and new ones come after them', () => {
    const shipped = Object.entries(SHIPPED[service] ?? {});
    const now = Object.entries(made[service] ?? {});
    expect(shipped.length).toBeGreaterThan(0);
    // A difference here: take the change back, and make a new migration instead.
    expect(now.slice(0, shipped.length)).toEqual(shipped);
  });

  it('are all listed in deploy/fixtures/migrations.json', () => {
    // A difference here: add the line that is missing, so that the migration cannot change once it has shipped.
    expect(SHIPPED[service]).toEqual(made[service]);
  });
});
