import { loginClient, LoginRefusedError } from '@toandan/embedded-issuer/login';
import { Command } from 'commander';
import { tokenConfig } from '../config.js';
import { readPasswords } from '../demo/passwords.js';
import { askPassword } from './ask-password.js';

interface Options {
  login: string;
  at: string;
}

const { dataDir, origin } = tokenConfig();

await new Command('token')
  .description(
    'Signs in at the embedded issuer as a person does, and prints the access token, which ends within 15 minutes. ' +
      'The password is the one that the demo keeps in its data folder, or else the first line of the input.',
  )
  .requiredOption('--login <login>', 'of the account')
  .option('--at <address>', 'of the platform', origin)
  .action(run)
  .parseAsync();

async function run({ login, at }: Options): Promise<void> {
  try {
    const password = (await readPasswords(dataDir)).get(login) ?? (await askPassword());
    const { accessToken } = await loginClient(`${at.replace(/\/$/, '')}/oidc`, login, password);
    process.stdout.write(`${accessToken}\n`);
  } catch (error) {
    process.stderr.write(`${reasonOf(error, at)}\n`);
    process.exitCode = 1;
  }
}

/** One sentence, without the login and the password. */
function reasonOf(error: unknown, at: string): string {
  if (error instanceof LoginRefusedError) {
    return error.status === 429
      ? 'Too many tries: wait a quarter of an hour.'
      : 'The login or the password is wrong.';
  }
  if (error instanceof TypeError) return `Nothing answers at ${at}: start it, or name it with --at.`;
  return error instanceof Error ? error.message : 'It did not work.';
}
