import { PlatformHost, platformConfig } from '@toandan/platform/host';
import type { HostAnswer, HostQuestion } from './host-messages.js';

/** The measured platform: every service in a process of its own, as `npm start` runs them. Settings are in its environment. */
const host = await PlatformHost.start(platformConfig(JSON.parse(process.argv[2]!) as Record<string, string>));

const tell = (answer: HostAnswer): void => void process.send!(answer);

const stop = async (): Promise<void> => {
  await host.stop();
  process.disconnect();
};

async function answer(question: HostQuestion): Promise<void> {
  switch (question.ask) {
    case 'accounts': {
      const made = await host.ensureAccounts(question.accounts);
      return tell({ passwords: Object.fromEntries(made.map(({ login, password }) => [login, password])) });
    }
    case 'quiet':
      await host.quiet();
      return tell({});
    case 'memory':
      return tell({ rss: process.memoryUsage.rss() });
    case 'stop':
      return stop();
  }
}

process.on('message', (question: HostQuestion) => void answer(question));
// Without whoever measures there is nothing to run for.
process.once('disconnect', () => void host.stop().then(() => process.exit()));

const { origin, issuerUrl, databaseUrl } = host;
tell({ ready: { origin, issuerUrl, databaseUrl } });
