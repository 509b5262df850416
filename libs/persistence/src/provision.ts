import { Client, escapeIdentifier, escapeLiteral } from 'pg';

export interface RoleLogin {
  name: string;
  password: string;
}

/**
 * The role that reads the logs: every service's outbox and nothing else. It exists once per cluster; what it
 * may read is granted by each schema's owner in the migration that makes the outbox.
 */
export const LOG_READER_ROLE = 'toandan_log_reader';

/** The schema a service owns has the service's name; its role is told apart by a prefix. */
export function serviceRole(service: string): string {
  return `toandan_${service}`;
}

/**
 * Makes (or brings up to date) one login role, and where a schema is named makes the role its owner. Run by
 * deployment as an administrator: services themselves can create neither roles nor schemas.
 *
 * Nothing is left open to PUBLIC: not the database's own `public` schema, not the right to make schemas.
 */
export async function provisionRole(adminUrl: string, login: RoleLogin, schema?: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl, application_name: 'toandan-deploy' });
  await admin.connect();
  try {
    // Roles belong to the whole cluster: two deployments at once (or two test suites) must not collide.
    await admin.query('BEGIN');
    await admin.query("SELECT pg_advisory_xact_lock(hashtext('toandan-provision'))");
    const role = escapeIdentifier(login.name);
    const found = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [login.name]);
    const verb = found.rowCount === 0 ? 'CREATE' : 'ALTER';
    await admin.query(
      `${verb} ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT PASSWORD ${escapeLiteral(login.password)}`,
    );
    const { rows } = await admin.query<{ name: string }>('SELECT current_database() AS name');
    const database = escapeIdentifier(rows[0]!.name);
    await admin.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
    await admin.query('REVOKE ALL ON SCHEMA public FROM PUBLIC');
    await admin.query(`GRANT CONNECT ON DATABASE ${database} TO ${role}`);
    // What the role will make is not everyone's either: by default functions and types would be.
    await admin.query(`ALTER DEFAULT PRIVILEGES FOR ROLE ${role} REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC`);
    await admin.query(`ALTER DEFAULT PRIVILEGES FOR ROLE ${role} REVOKE USAGE ON TYPES FROM PUBLIC`);
    if (schema !== undefined) {
      await admin.query(`CREATE SCHEMA IF NOT EXISTS ${escapeIdentifier(schema)} AUTHORIZATION ${role}`);
    }
    await admin.query('COMMIT');
  } finally {
    await admin.end();
  }
}

/** The same server and database, as another role. */
export function asRole(url: string, login: RoleLogin): string {
  const changed = new URL(url);
  changed.username = encodeURIComponent(login.name);
  changed.password = encodeURIComponent(login.password);
  return changed.href;
}
