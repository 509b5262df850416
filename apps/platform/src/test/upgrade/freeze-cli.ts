import { Command } from 'commander';
import { basename } from 'node:path';
import { readFile } from 'node:fs/promises';
import { SERVICES } from '../../host/services.js';
import { openPlatform } from '../open-platform.js';
import { fill } from './fill.js';
import { describeSchemas, freezeRows, freezeSequences } from './freeze.js';
import { writeFrozen } from './frozen.js';

/**
 * Freezes a database of this version with something of everything in it, for later versions to upgrade. Run it for each
 * release, and never over a name that is there: what has shipped does not change.
 */
const [name = ''] = new Command('upgrade:freeze')
  .description('Freezes a database of this version, for later versions to upgrade')
  .argument('<name>', 'of the fixture, as in 2026-11-23')
  .parse().args;
if (!/^[\w-]+$/.test(name)) throw new Error('Name the fixture, as in 2026-11-23');

const platform = await openPlatform();
try {
  const { stage, env } = platform;
  await stage.quiet();
  const analyst = stage.as({ roles: ['ministry-analyst'], subject: 'analyst' });
  const answers: Record<string, unknown> = {};
  const answer = async (path: string): Promise<void> => {
    answers[path] = (await analyst.get(path)).body;
  };
  await answer('/api/registry/v1/units?level=province&on=2020-01-01');
  await answer('/api/programs/v1/programs');
  await answer('/api/commendations/v1/forms');
  const filled = await fill(stage);
  const schemas = SERVICES.map((service) => service.name);
  const { admin } = stage;
  // As of the instant until which everything was settled, with one approval still unread.
  const [{ at }] = (await admin.query<{ at: string }>(
    `SELECT to_char(max(applied_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at FROM aggregation.arrival`,
  )) as [{ at: string }];
  await stage.stop();
  const migrations: Record<string, string[]> = {};
  for (const schema of schemas) {
    const rows = await admin.query<{ name: string }>(`SELECT name FROM ${schema}.migration ORDER BY id`);
    migrations[schema] = rows.map((row) => row.name);
  }
  const [last] = await admin.query<{ xid: string; month: string }>(
    `SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS xid, to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM') AS month`,
  );
  const keys: Record<string, string> = {};
  for (const [setting, file] of Object.entries(env)) {
    if (setting.endsWith('_KEYS_FILE')) keys[basename(file)] = await readFile(file, 'utf8');
  }
  await writeFrozen(
    name,
    {
      migrations,
      schemas: await describeSchemas(admin, schemas),
      month: last!.month,
      xid: Number(last!.xid),
      sequences: await freezeSequences(admin, schemas),
      keys,
      filled,
      answers,
      asOf: at,
      // What is approved and read: 100, and 20 corrected to 21.
      total: '121',
    },
    await freezeRows(admin, schemas),
  );
} finally {
  await platform.close();
}
