import { sqlState } from '@toandan/persistence';
import pg from 'pg';

/** False: the server refuses the name or its password. Any other failure is the caller's. */
export async function canLogIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, application_name: 'toandan-deploy' });
  try {
    await client.connect();
    return true;
  } catch (error) {
    // invalid_password, invalid_authorization_specification; and no right to enter this database yet.
    if (['28P01', '28000', '42501'].includes(sqlState(error) ?? '')) return false;
    throw error;
  } finally {
    await client.end();
  }
}
