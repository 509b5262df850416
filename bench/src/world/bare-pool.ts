import pg from 'pg';

/** The driver without anything of ours, with the settings that our own connections have. */
export function barePool(url: string, schema: string | undefined, connections: number): pg.Pool {
  const settings = [
    ...(schema === undefined ? [] : [`-c search_path=${schema}`]),
    '-c statement_timeout=30000',
    '-c idle_in_transaction_session_timeout=15000',
  ];
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'bench reference',
    max: connections,
    keepAlive: true,
    idleTimeoutMillis: 0,
    options: settings.join(' '),
  });
  // The server ends before the pools of a bench that failed: that failure is the one to report.
  pool.on('error', () => undefined);
  return pool;
}

/** One statement as the owner of a schema, without the time limits of a service. */
export async function runAs(url: string, schema: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, options: `-c search_path=${schema}` });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
