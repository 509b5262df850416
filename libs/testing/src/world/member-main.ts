import { startMember, type MemberConfig } from './member.js';

/** A member of the sample group as a process: `node member-main.js <config as JSON>`. */
const config = JSON.parse(process.argv[2]!) as MemberConfig;

const say = (word: string): void => {
  process.stdout.write(`${word}\n`);
};

const member = await startMember(config, {
  strike: ({ payload }) => {
    say(payload.behaviour);
    process.kill(process.pid, payload.behaviour === 'crash' ? 'SIGKILL' : 'SIGSTOP');
  },
  probe: (point, batch) => {
    if (point !== 'committed' || config.dieOnceCommitted === undefined) return;
    if (!batch.some((one) => one.incoming.key === config.dieOnceCommitted)) return;
    process.kill(process.pid, 'SIGKILL');
  },
});
say('ready');

const stop = async (): Promise<void> => {
  await member.stop();
  say('stopped');
  process.exit(0);
};
process.once('SIGTERM', () => void stop());
// The parent is gone, by whatever way.
process.stdin.on('end', () => process.exit(1)).resume();
