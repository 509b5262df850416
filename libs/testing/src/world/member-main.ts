import { createInterface } from 'node:readline';
import type { MemberConfig } from './member-config.js';
import { startMember } from './member.js';
import type { MemberTrap } from './member-process.js';

/** A member of the sample group as a process: `node member-main.js <config as JSON>`. */
const config = JSON.parse(process.argv[2]!) as MemberConfig;
let trap: MemberTrap | undefined;

const say = (word: string): void => {
  process.stdout.write(`${word}\n`);
};

function strike(signal: 'SIGKILL' | 'SIGSTOP'): void {
  trap = undefined;
  say(signal === 'SIGKILL' ? 'crash' : 'pause');
  process.kill(process.pid, signal);
}

const member = await startMember(config, {
  strike: ({ payload }) => strike(payload.behaviour === 'crash' ? 'SIGKILL' : 'SIGSTOP'),
  probe: (point, batch) => {
    if (
      trap?.at === point &&
      (trap.key === undefined || batch.some((one) => one.incoming.key === trap?.key))
    ) {
      strike(trap.signal);
    }
  },
});

const stop = async (): Promise<void> => {
  await member.stop();
  say('stopped');
  process.exit(0);
};
process.once('SIGTERM', () => void stop());
// The parent sets traps by a line each; when it is gone, by whatever way, so is this.
createInterface({ input: process.stdin })
  .on('line', (line) => (trap = JSON.parse(line) as MemberTrap))
  .on('close', () => process.exit(1));
say('ready');
