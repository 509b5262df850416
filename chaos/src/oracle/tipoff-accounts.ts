import type { Done } from '../client/journal.js';

/** How many tip-offs the acknowledged calls make, and in which states. */
export interface TipoffAccounts {
  /** 'hotline' → 12 */
  readonly byChannel: ReadonlyMap<string, number>;
  /** 'hotline decided' → 3 */
  readonly byState: ReadonlyMap<string, number>;
  /** Of those whose answer named one. */
  readonly ids: ReadonlySet<string>;
}

export function tipoffAccounts(done: readonly Done[]): TipoffAccounts {
  const byChannel = new Map<string, number>();
  const byState = new Map<string, number>();
  const ids = new Set<string>();
  const add = (to: Map<string, number>, name: string, count: number): void =>
    void to.set(name, (to.get(name) ?? 0) + count);
  for (const { deed, answer } of done) {
    if (deed.do === 'record-tipoff') {
      add(byChannel, deed.channel, 1);
      add(byState, `${deed.channel} reported`, 1);
      if (answer.id !== undefined) ids.add(answer.id);
    } else if (deed.do === 'move-tipoff') {
      const before = deed.to === 'decided' ? 'under-verification' : 'reported';
      add(byState, `${deed.channel} ${before}`, -1);
      add(byState, `${deed.channel} ${deed.to}`, 1);
    }
  }
  return { byChannel, byState: new Map([...byState].filter(([, count]) => count !== 0)), ids };
}
