import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { runProgram } from '../run-program.js';
import { backupSource } from './config.js';
import { progressLines } from './progress.js';
import { takeBackup } from './take-backup.js';

interface Options {
  to: string;
  from?: string;
  rate?: number;
  json?: boolean;
}

/** kB a second, as PostgreSQL takes them. */
function rateOf(text: string): number {
  const rate = Number(text);
  if (!Number.isInteger(rate) || rate < 32 || rate > 1_048_576) {
    throw new InvalidArgumentError('A whole number of kB a second, from 32 to 1048576.');
  }
  return rate;
}

async function run({ to, from, rate, json = false }: Options): Promise<void> {
  const folder = resolve(to);
  const source = await backupSource(from);
  try {
    const record = await takeBackup(source, folder, {
      ...(rate === undefined ? {} : { maxRate: rate }),
      ...(json ? {} : { onProgress: progressLines((line) => process.stderr.write(`${line}\n`)) }),
    });
    const bytes = Object.values(record.files).reduce((sum, file) => sum + file.bytes, 0);
    const { content, identity } = record.keys;
    const lines = [
      `${folder}: ${(bytes / 1_000_000).toFixed(1)} MB, PostgreSQL ${record.postgres.version}, as of ${record.made.until}.`,
      ...(content.length + identity.length === 0
        ? []
        : [
            'The keys of the tip-offs are not in it, and without them what was reported is lost: keep the files of content and receipts in one other place, that of identities in a third.',
          ]),
      ...(record.kafka ? ['Events went by Kafka: see docs/how-to/backup-and-restore.md on its topics.'] : []),
    ];
    process.stdout.write(`${json ? JSON.stringify({ folder, ...record }) : lines.join('\n')}\n`);
  } finally {
    await source.leave();
  }
}

const program = new Command('backup')
  .description('Backs up the whole platform while it runs')
  .requiredOption('--to <folder>', 'the folder to make; it must not be there yet')
  .option(
    '--from <folder>',
    "the platform's data folder (default: DATABASE_URL, else TOANDAN_DATA, else .data/platform)",
  )
  .option('--rate <kB>', 'kB a second at most, to spare a busy server', rateOf)
  .option('--json', 'answer in JSON')
  .action(run);

await runProgram(program);
