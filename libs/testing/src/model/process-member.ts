import type { ChainPoint } from '@toandan/messaging';
import type { MemberProcess } from '../world/member-process.js';
import { until } from '../world/until.js';
import type { ModelMember } from './model-member.js';

/** A member as a real process, with real signals. */
export class ProcessMember implements ModelMember {
  constructor(private readonly process: MemberProcess) {}

  get state(): ModelMember['state'] {
    if (this.process.ended) return 'gone';
    return this.process.said('pause') ? 'paused' : 'alive';
  }

  async stop(): Promise<void> {
    this.process.signal('SIGTERM');
    // A trap may strike on the way out.
    await until('the member has stopped', async () => {
      if (this.state === 'paused') this.resume();
      return this.process.ended;
    });
  }

  async crash(at: ChainPoint | 'now'): Promise<void> {
    if (at === 'now') await this.process.kill();
    else this.process.setTrap({ at, signal: 'SIGKILL' });
  }

  pause(at: ChainPoint | 'now'): void {
    if (at === 'now') this.process.stopNow();
    else this.process.setTrap({ at, signal: 'SIGSTOP' });
  }

  resume(): void {
    this.process.forget('pause');
    this.process.signal('SIGCONT');
  }
}
