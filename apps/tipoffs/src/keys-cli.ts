import { parseArgs } from 'node:util';
import { ConfigError } from '@toandan/messaging';
import { addKey, type KeyUse } from './keys/key-file.js';

const USES: Readonly<Record<string, KeyUse>> = { content: 'A256KW', identity: 'A256KW', receipts: 'HS256' };

const HELP = `Adds a key to a key file, which is made when there is none.
  keys-cli content|identity|receipts --file FILE [--from 2027-01-31T00:00:00Z]
Give every process the file, and restart it, before the time named by --from.`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { file: { type: 'string' }, from: { type: 'string' } },
  });
  const use = USES[positionals[0] ?? ''];
  const from = values.from === undefined ? new Date() : new Date(values.from);
  if (use === undefined || values.file === undefined || Number.isNaN(from.getTime())) {
    process.stderr.write(`${HELP}\n`);
    process.exitCode = 64;
    return;
  }
  process.stdout.write(`${await addKey(values.file, use, from)}\n`);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof TypeError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 64;
}
