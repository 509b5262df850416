import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { runProgram } from '../run-program.js';
import { progressLines } from './progress.js';
import { restoreBackup } from './restore-backup.js';
import { EMBEDDED_FOLDER } from './source.js';

interface Options {
  from: string;
  to: string;
  json?: boolean;
}

async function run({ from, to, json = false }: Options): Promise<void> {
  const folder = resolve(to);
  const record = await restoreBackup(
    resolve(from),
    folder,
    json ? {} : { onProgress: progressLines((line) => process.stderr.write(`${line}\n`)) },
  );
  const { content, identity } = record.keys;
  const lines = [
    `${folder}: the platform as of ${record.made.until}.`,
    ...(content.length + identity.length === 0
      ? []
      : [`Bring the keys of the tip-offs to ${join(folder, 'keys')} before the start, which checks them.`]),
    `Start it with TOANDAN_DATA=${folder} npm start, or PostgreSQL ${record.postgres.major} on ${join(folder, EMBEDDED_FOLDER)}.`,
    ...(record.kafka
      ? ['Events went by Kafka: see docs/how-to/backup-and-restore.md before the start.']
      : []),
  ];
  process.stdout.write(`${json ? JSON.stringify({ folder, ...record }) : lines.join('\n')}\n`);
}

const program = new Command('restore')
  .description("Makes the platform's data folder from a backup")
  .requiredOption('--from <folder>', 'the backup')
  .requiredOption('--to <folder>', 'the folder to make; it must not be there yet')
  .option('--json', 'answer in JSON')
  .action(run);

await runProgram(program);
