import type { Done } from '../client/journal.js';
import type { Term } from './term.js';

/** An award as the acknowledged calls leave it. */
export interface AwardAccount {
  readonly id: string;
  readonly version: number;
  readonly state: 'conferred' | 'revoked';
  readonly events: readonly string[];
  /** What it adds to the figures while it counts. */
  readonly terms: readonly Term[];
}

export function awardAccounts(done: readonly Done[]): ReadonlyMap<string, AwardAccount> {
  const accounts = new Map<string, AwardAccount>();
  for (const { deed, answer } of done) {
    if (deed.do === 'confer-award') {
      const id = answer.id!;
      if (accounts.has(id)) throw new Error(`Two acknowledged calls made the award ${id}`);
      const { unitId, conferred, collectives, individuals } = deed;
      const counts = { awards: 1, collectives, individuals };
      accounts.set(id, {
        id,
        version: answer.version!,
        state: 'conferred',
        events: ['commendations.award-conferred'],
        terms: Object.entries(counts).flatMap(([what, count]) =>
          count === undefined
            ? []
            : [
                {
                  source: id,
                  revision: 1,
                  unitId,
                  indicator: `exercise.commendation.${what}`,
                  period: monthOf(conferred),
                  amount: String(count),
                  bound: 'exact' as const,
                },
              ],
        ),
      });
    } else if (deed.do === 'revoke-award') {
      const before = accounts.get(deed.award);
      if (before === undefined) throw new Error(`Nobody was told that the award ${deed.award} was made`);
      accounts.set(deed.award, {
        ...before,
        version: answer.version!,
        state: 'revoked',
        events: [...before.events, 'commendations.award-revoked'],
        terms: [],
      });
    }
  }
  return accounts;
}

/** The period in which a table shows what happened on a day. */
function monthOf(day: string): Term['period'] {
  const [year, month] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year!, month, 0)).toISOString().slice(0, 10);
  return { start: `${day.slice(0, 7)}-01`, end: last };
}
