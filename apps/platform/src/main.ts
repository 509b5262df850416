import { ConfigError } from '@toandan/messaging';
import { platformConfig } from './config.js';
import { NATIONAL_ACCOUNTS } from './host/national-accounts.js';
import { PlatformHost } from './host/platform-host.js';
import { untilStopped } from './host/until-stopped.js';

/** The whole platform in one process, until it is told to stop. */
async function main(): Promise<void> {
  const host = await PlatformHost.start(platformConfig(), NATIONAL_ACCOUNTS);
  try {
    // Told once, here and nowhere else: they are kept as hashes only.
    for (const { login, password } of host.newAccounts) process.stdout.write(`${login} ${password}\n`);
    process.stdout.write(`${host.origin}\n`);
    await untilStopped();
  } finally {
    await host.stop();
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 78;
}
