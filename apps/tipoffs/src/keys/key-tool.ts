import { parseArgs } from 'node:util';
import { ConfigError } from '@toandan/messaging';
import { addKey, type KeyUse } from './key-file.js';

const USES = new Map<string, KeyUse>([
  ['content', 'A256KW'],
  ['identity', 'A256KW'],
  ['receipts', 'HS256'],
]);

const HELP = `Adds a key to a key file, which is made when there is none, and prints the key's name.
  npm run tipoff-keys -- content|identity|receipts --file FILE [--from 2027-01-31T00:00:00Z]
Give every process the file, and restart it, before the time named by --from.
`;

const OK = 0;
const WRONG_USE = 64;

interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** The tool that makes keys. @returns the exit status */
export async function runKeyTool(args: readonly string[], { out, err }: Streams): Promise<number> {
  if (args.includes('--help')) {
    out(HELP);
    return OK;
  }
  const asked = read(args);
  if (asked === undefined) {
    err(HELP);
    return WRONG_USE;
  }
  try {
    out(`${await addKey(asked.file, asked.use, asked.from)}\n`);
    return OK;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    err(`${error.message}\n`);
    return WRONG_USE;
  }
}

function read(args: readonly string[]): { use: KeyUse; file: string; from: Date } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { file: { type: 'string' }, from: { type: 'string' } },
    });
    const use = USES.get(positionals.join(' '));
    const from = values.from === undefined ? new Date() : new Date(values.from);
    if (use === undefined || !values.file || Number.isNaN(from.getTime())) return undefined;
    return { use, file: values.file, from };
  } catch {
    return undefined;
  }
}
