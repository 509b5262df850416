import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ensurePartitions, messagingConfig, monthsFrom } from '@toandan/messaging';
import { OPERATIONS } from '@toandan/messaging/operations';
import { Database, LOG_READER_ROLE, asRole, serviceRole } from '@toandan/persistence';
import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeployConfig } from './config.js';
import { deploy } from './deploy.js';
import { exists } from './local/files.js';
import { LocalPostgres } from './local/index.js';
import { SERVICES } from './services.js';

const ROLES = [LOG_READER_ROLE, ...SERVICES.map((service) => serviceRole(service.name))];
/** What of each service's schema the log reader may read. */
const LOG_TABLES = ['outbox', 'outbox_archived'];
/** What of each service's schema the role of the operations service may read whole. */
const OPERATIONS_TABLES = [
  'consumer_group',
  'consumer_lane',
  'consumer_member',
  'dead_letter',
  'work_waiting',
];

/** A view that sums up is written to by nobody, whatever their rights. */
const REFUSED = /permission denied|must be owner|cannot [\w ]+ view|is not a table/;

interface Table {
  schema: string;
  name: string;
}

describe('a deployment to a database', () => {
  let server: LocalPostgres;
  let folder: string;
  let config: DeployConfig;
  let admin: Database;

  beforeAll(async () => {
    server = await LocalPostgres.start({ settings: { fsync: 'off' } });
    await server.createDatabase('toandan');
    folder = await mkdtemp(join(tmpdir(), 'toandan-deploy-'));
    config = {
      databaseUrl: server.databaseUrl('toandan'),
      passwordsFile: join(folder, 'secrets/passwords.json'),
      messaging: messagingConfig({}),
    };
    admin = new Database({ url: config.databaseUrl, applicationName: 'spec' });
  });

  afterAll(async () => {
    await admin?.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const names = async (sql: string): Promise<string[]> =>
    (await admin.query<{ name: string }>(sql)).map((row) => row.name);

  const roles = () => names(`SELECT rolname AS name FROM pg_roles WHERE rolname LIKE 'toandan%' ORDER BY 1`);

  const schemas = () =>
    names(`SELECT nspname AS name FROM pg_namespace
            WHERE nspname NOT LIKE 'pg\\_%' AND nspname NOT IN ('information_schema', 'public') ORDER BY 1`);

  /** Partitions too: they may be read through their log only. */
  const tables = (): Promise<Table[]> =>
    admin.query<Table>(
      `SELECT nspname AS schema, relname AS name FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
        WHERE relkind IN ('r', 'p', 'v', 'm', 'f') AND nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'
        ORDER BY 1, 2`,
    );

  /** Everything there is, with its rights. */
  const state = () =>
    admin.query(
      `SELECT 'relation' AS kind, oid::regclass::text AS name, relowner::regrole::text AS owner, relacl::text AS acl
         FROM pg_class WHERE relnamespace IN (SELECT oid FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%')
       UNION ALL SELECT 'schema', nspname, nspowner::regrole::text, nspacl::text FROM pg_namespace
       UNION ALL SELECT 'database', datname, datdba::regrole::text, datacl::text FROM pg_database
       UNION ALL SELECT 'role', rolname, rolcanlogin::text || rolsuper || rolinherit || rolcreaterole, '' FROM pg_roles
       ORDER BY 1, 2`,
    );

  async function passwords(): Promise<Record<string, string>> {
    return JSON.parse(await readFile(config.passwordsFile, 'utf8')) as Record<string, string>;
  }

  async function as<T>(role: string, work: (database: Database) => Promise<T>): Promise<T> {
    const login = { name: role, password: (await passwords())[role]! };
    const database = new Database({
      url: asRole(config.databaseUrl, login),
      applicationName: 'spec',
      poolSize: 1,
    });
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  }

  it('says on a dry run what it would do, and does nothing', async () => {
    const before = await state();
    const changes = await deploy(config, true);

    expect(changes.filter(({ kind }) => kind === 'role').map(({ name }) => name)).toEqual(ROLES);
    expect(changes.filter(({ kind }) => kind === 'schema')).toHaveLength(SERVICES.length);
    expect(await state()).toEqual(before);
    expect(await exists(config.passwordsFile)).toBe(false);
  });

  it('makes everything that it said it would', async () => {
    const planned = await deploy(config, true);
    const [row] = await admin.query<{ now: Date }>('SELECT now() AS now');
    const months = monthsFrom(row!.now, 4).map((month) => month.name);

    expect(await deploy(config)).toEqual(planned);

    expect(await roles()).toEqual([...ROLES].sort());
    expect(await schemas()).toEqual(SERVICES.map((service) => service.name).sort());
    for (const { name } of SERVICES) {
      const [owner] = await admin.query<{ owner: string }>(
        'SELECT nspowner::regrole::text AS owner FROM pg_namespace WHERE nspname = $1',
        [name],
      );
      expect(owner!.owner).toBe(serviceRole(name));
      const partitions = await names(
        `SELECT relname AS name FROM pg_inherits JOIN pg_class ON oid = inhrelid
          WHERE inhparent = '${name}.outbox'::regclass ORDER BY 1`,
      );
      expect(partitions).toEqual([...months, 'outbox_default'].sort());
      expect(planned.filter((change) => change.name.startsWith(`${name}.outbox_`))).toHaveLength(4);
    }
  });

  it('keeps the passwords in a file for its owner only, and each opens its role', async () => {
    expect((await stat(config.passwordsFile)).mode & 0o777).toBe(0o600);
    const all = await passwords();
    expect(Object.keys(all).sort()).toEqual([...ROLES].sort());
    expect(new Set(Object.values(all)).size).toBe(ROLES.length);
    for (const role of ROLES) {
      const rows = await as(role, (database) => database.query('SELECT current_user::text AS name'));
      expect(rows).toEqual([{ name: role }]);
    }
    expect(JSON.stringify(await deploy(config, true))).not.toContain(all[LOG_READER_ROLE]);
  });

  it('changes nothing the second time', async () => {
    const before = { state: await state(), passwords: await passwords() };
    expect(await deploy(config, true)).toEqual([]);
    expect(await deploy(config)).toEqual([]);
    expect({ state: await state(), passwords: await passwords() }).toEqual(before);
  });

  it('lets the log reader read every log and nothing else', async () => {
    const all = await tables();
    expect(all.filter(({ name }) => name === 'outbox')).toHaveLength(SERVICES.length);
    expect(all.length).toBeGreaterThan(SERVICES.length * 8);
    await as(LOG_READER_ROLE, async (reader) => {
      for (const { schema, name } of all) {
        const table = `"${schema}"."${name}"`;
        const column = (
          await admin.query<{ name: string }>(
            `SELECT attname AS name FROM pg_attribute WHERE attrelid = '${table}'::regclass AND attnum = 1`,
          )
        )[0]!.name;
        const reading = reader.query(`SELECT * FROM ${table} LIMIT 1`);
        if (LOG_TABLES.includes(name)) await expect(reading).resolves.toEqual([]);
        else await expect(reading).rejects.toThrow('permission denied');
        for (const writing of [
          `INSERT INTO ${table} DEFAULT VALUES`,
          `UPDATE ${table} SET "${column}" = DEFAULT`,
          `DELETE FROM ${table}`,
          `TRUNCATE ${table}`,
          `DROP TABLE ${table}`,
        ]) {
          await expect(reader.query(writing)).rejects.toThrow(REFUSED);
        }
      }
      for (const making of [
        'CREATE TABLE public.mine (a int)',
        'CREATE TABLE registry.mine (a int)',
        'CREATE TEMP TABLE mine (a int)',
        'CREATE SCHEMA mine',
        'CREATE ROLE mine',
        `SET ROLE ${serviceRole('registry')}`,
      ]) {
        await expect(reader.query(making)).rejects.toThrow('permission denied');
      }
    });
  });

  it('lets a service read its own schema and no other', async () => {
    const all = await tables();
    for (const { name: service } of SERVICES.filter(({ name }) => name !== OPERATIONS)) {
      await as(serviceRole(service), async (database) => {
        for (const { schema, name } of all) {
          const reading = database.query(`SELECT * FROM "${schema}"."${name}" LIMIT 1`);
          if (schema === service) await expect(reading).resolves.toBeInstanceOf(Array);
          else await expect(reading).rejects.toThrow('permission denied');
        }
        await expect(database.query('CREATE SCHEMA mine')).rejects.toThrow('permission denied');
        await expect(database.query('CREATE TABLE public.mine (a int)')).rejects.toThrow('permission denied');
        await expect(database.query(`SET ROLE ${LOG_READER_ROLE}`)).rejects.toThrow('permission denied');
      });
    }
  });

  it('lets operations see where groups stand and settle letters, and nothing of what events say', async () => {
    const others = (await tables()).filter(({ schema }) => schema !== OPERATIONS);
    expect(others.map(({ name }) => name)).toEqual(expect.arrayContaining(OPERATIONS_TABLES));
    await as(serviceRole(OPERATIONS), async (database) => {
      const refuses = async (statement: string): Promise<void> => {
        await expect(database.query(statement)).rejects.toThrow(REFUSED);
      };
      for (const { schema, name } of others) {
        const table = `"${schema}"."${name}"`;
        const reading = database.query(`SELECT * FROM ${table} LIMIT 1`);
        if (OPERATIONS_TABLES.includes(name)) await expect(reading).resolves.toBeInstanceOf(Array);
        else await expect(reading).rejects.toThrow('permission denied');
        for (const writing of ['INSERT INTO', 'DELETE FROM', 'TRUNCATE', 'DROP TABLE']) {
          await refuses(`${writing} ${table}${writing === 'INSERT INTO' ? ' DEFAULT VALUES' : ''}`);
        }
      }
      const age = 'SELECT position, xid, recorded_at, topic, slice FROM registry.outbox';
      await expect(database.query(age)).resolves.toEqual([]);
      for (const column of ['payload', 'headers', 'event_key']) {
        await refuses(`SELECT ${column} FROM registry.outbox`);
      }
      const settle = `UPDATE registry.dead_letter SET state = 'queued', error = '', changed_at = now()`;
      await expect(database.query(settle)).resolves.toEqual([]);
      for (const column of ['payload', 'headers', 'event_key', 'attempts']) {
        await refuses(`UPDATE registry.dead_letter SET ${column} = DEFAULT`);
      }
    });
  });

  it('leaves nothing to PUBLIC', async () => {
    const open = await admin.query(
      `SELECT 'database' AS kind, datname AS name FROM pg_database, aclexplode(coalesce(datacl, acldefault('d', datdba))) a
        WHERE datname = current_database() AND a.grantee = 0
       UNION ALL
       SELECT 'schema', nspname FROM pg_namespace, aclexplode(coalesce(nspacl, acldefault('n', nspowner))) a
        WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema' AND a.grantee = 0
       UNION ALL
       SELECT 'relation', c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace,
              aclexplode(coalesce(relacl, acldefault('r', relowner))) a
        WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema' AND a.grantee = 0
       UNION ALL
       -- A range type's own constructors belong to the server, whoever made the type; out of reach with the schema.
       SELECT 'function', p.oid::regprocedure::text FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace,
              aclexplode(coalesce(proacl, acldefault('f', proowner))) a
        WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema' AND a.grantee = 0
          AND NOT EXISTS (SELECT 1 FROM pg_type t WHERE t.oid = p.prorettype AND t.typtype IN ('r', 'm'))`,
    );
    expect(open).toEqual([]);
  });

  it('brings back what was taken away or loosened', async () => {
    const before = await state();
    const [month] = await names(
      `SELECT relname AS name FROM pg_inherits JOIN pg_class ON oid = inhrelid
        WHERE inhparent = 'programs.outbox'::regclass AND relname <> 'outbox_default' ORDER BY 1 DESC`,
    );
    await admin.query(`DROP TABLE programs.${month}`);
    await admin.query(`ALTER ROLE ${serviceRole('tipoffs')} PASSWORD 'another' SUPERUSER`);
    await admin.query('GRANT USAGE, CREATE ON SCHEMA public TO PUBLIC');
    await admin.query('GRANT ALL ON DATABASE toandan TO PUBLIC');

    expect(await deploy(config)).toEqual([
      { kind: 'partition', name: `programs.${month}` },
      { kind: 'password', name: serviceRole('tipoffs') },
    ]);
    expect(await state()).toEqual(before);
    expect(await deploy(config, true)).toEqual([]);
  });

  it('moves events that came when their month had no partition', async () => {
    const [month] = await names(
      `SELECT relname AS name FROM pg_inherits JOIN pg_class ON oid = inhrelid
        WHERE inhparent = 'registry.outbox'::regclass AND relname <> 'outbox_default' ORDER BY 1`,
    );
    await admin.query(`DROP TABLE registry.${month}`);
    await admin.query(
      `INSERT INTO registry.outbox (topic, slice, event_key, headers, payload) VALUES ('t', 1, 'k', '{}', '{}')`,
    );
    expect(await names('SELECT tableoid::regclass::text AS name FROM registry.outbox')).toEqual([
      'registry.outbox_default',
    ]);
    await deploy(config);
    expect(await names('SELECT tableoid::regclass::text AS name FROM registry.outbox')).toEqual([
      `registry.${month}`,
    ]);
    await admin.query('DELETE FROM registry.outbox');
  });

  it('does not go by the zone of the session', async () => {
    const role = serviceRole('registry');
    const login = { name: role, password: (await passwords())[role]! };
    const url = new URL(asRole(config.databaseUrl, login));
    const database = new Database({
      url: url.href,
      schema: 'registry',
      applicationName: 'spec',
      poolSize: 1,
    });
    await database.query(`SET timezone = 'Asia/Ho_Chi_Minh'`);
    expect(await ensurePartitions(database, new Date('2030-01-15Z'), 1)).toEqual(['outbox_2030_01']);
    await database.close();
    const [bound] = await names(
      `SELECT pg_get_expr(relpartbound, oid) AS name FROM pg_class WHERE relname = 'outbox_2030_01'`,
    );
    expect(bound).toBe(`FOR VALUES FROM ('2030-01-01 00:00:00+00') TO ('2030-02-01 00:00:00+00')`);
    await admin.query('DROP TABLE registry.outbox_2030_01');
  });

  it('refuses a password file that is open to others', async () => {
    await chmod(config.passwordsFile, 0o640);
    await expect(deploy(config)).rejects.toThrow(
      `DATABASE_PASSWORDS_FILE names a file that is open to others: make it its owner's alone, with "chmod 600".`,
    );
    await chmod(config.passwordsFile, 0o600);
  });

  it('says in one sentence that the database does not answer', async () => {
    const databaseUrl = 'postgres://postgres:s3cret-8812@127.0.0.1:1/toandan';
    const refused: unknown = await deploy({ ...config, databaseUrl }).catch((error: unknown) => error);
    expect(String(refused)).toMatch(
      /^Error: The database of DATABASE_URL does not answer \(.*ECONNREFUSED.*\): start it, or correct the address\.$/,
    );
    expect(String(refused)).not.toContain('8812');
  });
});
