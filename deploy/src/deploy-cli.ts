import { Command } from 'commander';
import { lineOf } from './change.js';
import { deployConfig } from './config.js';
import { deploy } from './deploy.js';
import { runProgram } from './run-program.js';

interface Options {
  json?: boolean;
  dryRun?: boolean;
}

async function run({ json = false, dryRun = false }: Options): Promise<void> {
  const changes = await deploy(deployConfig(), dryRun);
  const lines = changes.map((change) => lineOf(change, dryRun));
  if (lines.length === 0) lines.push('Everything is as declared.');
  process.stdout.write(`${json ? JSON.stringify({ dryRun, changes }) : lines.join('\n')}\n`);
}

const program = new Command('deploy')
  .description('Brings the database, and with MESSAGING_TRANSPORT=kafka its topics, to the declared state')
  .option('--json', 'answer in JSON')
  .option('--dry-run', 'say what would be done, and change nothing')
  .action(run);

await runProgram(program);
