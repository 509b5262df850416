import type { Database } from '@toandan/persistence';
import { SERVICES } from '../services.js';
import type { BackupRecord } from './backup-record.js';

type Facts = Pick<BackupRecord, 'postgres' | 'migrations' | 'keys' | 'kafka'>;

/** What a backup has to say of the server and the platform's database in it. */
export async function serverFacts(admin: Database): Promise<Facts> {
  const [server] = await admin.query<{ version: string; number: string; build: string; system: string }>(
    `SELECT current_setting('server_version') AS version, current_setting('server_version_num') AS number,
            version() AS build, (SELECT system_identifier::text FROM pg_control_system()) AS system`,
  );
  const { version, number, build, system } = server!;
  const there = await servicesThere(admin);
  const migrations: Record<string, string[]> = {};
  for (const name of there) {
    migrations[name] = await column(admin, `SELECT name FROM ${name}.migration ORDER BY id`);
  }
  const kafka = await Promise.all(
    there.map((name) => column(admin, `SELECT log FROM ${name}.consumer_lane WHERE log LIKE '%.%' LIMIT 1`)),
  );
  const kids = async (table: string): Promise<string[]> =>
    there.includes('tipoffs') ? column(admin, `SELECT DISTINCT kid FROM tipoffs.${table} ORDER BY 1`) : [];
  return {
    postgres: {
      version: version.split(' ')[0]!,
      major: Math.floor(Number(number) / 10_000),
      machine: /\bon ([^-\s]+)-/.exec(build)?.[1] ?? 'unknown',
      system,
    },
    migrations,
    keys: { content: await kids('tipoff_content'), identity: await kids('reporter_identity') },
    kafka: kafka.flat().length > 0,
  };
}

async function servicesThere(admin: Database): Promise<string[]> {
  const schemas = await column(
    admin,
    `SELECT schemaname FROM pg_tables WHERE tablename = 'migration' ORDER BY 1`,
  );
  return SERVICES.map(({ name }) => name).filter((name) => schemas.includes(name));
}

async function column(admin: Database, statement: string): Promise<string[]> {
  const rows = await admin.query<Record<string, string>>(statement);
  return rows.map((row) => Object.values(row)[0]!);
}
