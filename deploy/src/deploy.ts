import { ContractRegistry, allEventClasses } from '@toandan/contracts';
import type { Change } from './change.js';
import type { DeployConfig } from './config.js';
import { DeclaredDatabase } from './declared-database.js';
import { DeclaredTopics } from './declared-topics.js';
import { RolePasswords } from './role-passwords.js';
import { SERVICES } from './services.js';

/**
 * Brings the database, and with Kafka its topics, to the declared state. What is there stays as it is, so a
 * second run changes nothing. Returns what was missing; on a dry run nothing is made of it.
 *
 * Both are looked at before either is touched: a broker that is down stops a deployment before it began.
 */
export async function deploy(config: DeployConfig, dryRun = false): Promise<Change[]> {
  const { kafka } = config.messaging;
  const passwords = await RolePasswords.open(config.passwordsFile);
  const database = new DeclaredDatabase(config.databaseUrl, SERVICES, passwords);
  const topics = kafka && new DeclaredTopics(kafka, ContractRegistry.of(allEventClasses).topics());
  try {
    const changes = [...(await database.missing()), ...((await topics?.missing()) ?? [])];
    if (dryRun) return changes;
    await database.make();
    await topics?.make();
    return changes;
  } finally {
    await database.close();
  }
}
