import { ensurePartitions } from '@toandan/messaging';
import { asRole, Database, LOG_READER_ROLE, provisionRole, serviceRole } from '@toandan/persistence';
import { SERVICES } from '../../host/services.js';
import { describeSchemas } from './freeze.js';
import type { Frozen, FrozenTable } from './frozen.js';

const PASSWORD = 'before-the-upgrade';

/**
 * Makes in an empty database what a former version had left. Its tables are made by the migrations that it knew, which
 * never change; that they still make what they made then is compared, line by line.
 */
export async function thaw(url: string, frozen: Frozen, tables: readonly FrozenTable[]): Promise<void> {
  await provisionRole(url, { name: LOG_READER_ROLE, password: PASSWORD });
  for (const service of Object.keys(frozen.migrations)) await migrate(url, service, frozen);
  const admin = new Database({ url, applicationName: 'thaw', poolSize: 1 });
  try {
    const made = await describeSchemas(admin, Object.keys(frozen.migrations));
    const differs = made.filter((line) => !frozen.schemas.includes(line));
    if (differs.length > 0 || made.length !== frozen.schemas.length) {
      throw new Error(
        `The migrations no longer make what they made: ${differs.join('\n') || 'something is gone'}`,
      );
    }
    await passTransactions(admin, frozen.xid);
    await admin.transactionOnce(async (tx) => {
      // What the migrations put in is in the rows too; foreign keys and append-only tables would have an order.
      await tx.execute('SET LOCAL session_replication_role = replica');
      for (const { table } of tables) await tx.execute(`DELETE FROM ${table}`);
      for (const { table, columns, rows } of tables) {
        const list = columns.map((column) => `"${column}"`).join(', ');
        await tx.execute(
          `INSERT INTO ${table} (${list}) OVERRIDING SYSTEM VALUE
           SELECT ${list} FROM json_populate_recordset(NULL::${table}, $1::json)`,
          [`[${rows.join(',')}]`],
        );
      }
      for (const [name, last] of Object.entries(frozen.sequences)) {
        await tx.query('SELECT setval($1, $2)', [name, last]);
      }
    });
  } finally {
    await admin.close();
  }
}

async function migrate(url: string, service: string, { migrations, month }: Frozen): Promise<void> {
  const login = { name: serviceRole(service), password: PASSWORD };
  await provisionRole(url, login, service);
  const known = SERVICES.find(({ name }) => name === service)?.migrations ?? [];
  const then = known.filter(({ name }) => migrations[service]!.includes(name));
  if (then.length !== migrations[service]!.length) throw new Error(`${service} has lost a migration`);
  const database = new Database({
    url: asRole(url, login),
    schema: service,
    applicationName: 'thaw',
    poolSize: 1,
    migrations: then,
  });
  try {
    await database.migrate();
    await ensurePartitions(database, new Date(`${month}-15`), 1);
  } finally {
    await database.close();
  }
}

/**
 * The rows name transactions of another cluster. This one is brought past them by having as many, so that they lie in
 * its past as they would after a physical restore (docs/adr/0003).
 */
async function passTransactions(admin: Database, until: number): Promise<void> {
  await admin.execute(`DO $$ BEGIN
    WHILE pg_current_xact_id() <= '${until}'::xid8 LOOP COMMIT; END LOOP;
  END $$`);
}
