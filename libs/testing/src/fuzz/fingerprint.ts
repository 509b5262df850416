import type { Database } from '@toandan/persistence';

/** Tables that change by themselves while consumers live, and migrations, which nobody calls. */
const BY_THEMSELVES = ['consumer_group', 'consumer_member', 'consumer_lane', 'inbox', 'migration'];

/**
 * The state of all tables of the services in one text: how many rows each has, and the newest transaction that wrote one.
 * Two equal texts mean that nothing was added, changed or removed in between.
 */
export class Fingerprint {
  #question: string | undefined;

  constructor(private readonly admin: Database) {}

  async take(): Promise<string> {
    this.#question ??= await this.#build();
    const rows = await this.admin.query<{ name: string; count: string; newest: string | null }>(
      this.#question,
    );
    // The parts of a union come in whatever order the server's workers bring them.
    return rows
      .map(({ name, count, newest }) => `${name} ${count} ${newest ?? '-'}`)
      .sort()
      .join('\n');
  }

  async #build(): Promise<string> {
    const tables = await this.admin.query<{ schema: string; name: string }>(
      `SELECT schemaname AS schema, tablename AS name FROM pg_tables
        WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'public')
          AND tablename <> ALL($1::text[]) AND tablename !~ '^outbox_'
        ORDER BY 1, 2`,
      [BY_THEMSELVES],
    );
    return tables
      .map(
        ({ schema, name }) =>
          `SELECT '${schema}.${name}' AS name, count(*)::text AS count, max(xmin::text::bigint)::text AS newest
             FROM "${schema}"."${name}"`,
      )
      .join(' UNION ALL ');
  }
}
