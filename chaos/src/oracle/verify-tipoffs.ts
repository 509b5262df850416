import type { Database } from '@toandan/persistence';
import type { Client } from '../client/client.js';
import type { Done } from '../client/journal.js';
import { ANALYST, operatorOf } from '../load/people.js';
import { compareCounts } from './compare-counts.js';
import { compareSequences } from './compare-sequences.js';
import type { Check } from './finding.js';
import { observeLog } from './observe-log.js';
import { tipoffAccounts } from './tipoff-accounts.js';

interface AnalystCounts {
  readonly channels: readonly { readonly channel: string; readonly total: number | null }[];
}

interface OperatorCounts {
  readonly counts: readonly {
    readonly channel: string;
    readonly state: string;
    readonly exercise: boolean;
    readonly count: number;
  }[];
}

const RECEIVED = 'tipoffs.tipoff-received';

/** Tip-offs are compared as numbers: neither an event nor the public form's answer tells more. */
export async function verifyTipoffs(
  done: readonly Done[],
  operator: Database,
  client: Client,
  nation: string,
): Promise<Check[]> {
  const { byChannel, byState, ids } = tipoffAccounts(done);
  const year = new Date().getUTCFullYear();
  const analyst = await client.read<AnalystCounts>(
    ANALYST,
    'aggregation',
    `/api/aggregation/v1/tipoff-counts?year=${year}&exercise=true`,
  );
  const { counts } = await client.read<OperatorCounts>(
    operatorOf(nation),
    'tipoffs',
    `/api/tipoffs/v1/counts?year=${year}`,
  );
  const log = await observeLog(operator, 'tipoffs', 'tipoffs.tipoff.v1');
  const unnamed = [...log].filter(([id]) => !ids.has(id));
  return [
    compareCounts(
      'tip-offs that analysts see',
      byChannel,
      new Map(analyst.channels.map(({ channel, total }) => [channel, total ?? 0])),
    ),
    compareCounts(
      'tip-offs by state',
      byState,
      new Map(
        counts
          .filter(({ exercise }) => exercise)
          .map(({ channel, state, count }) => [`${channel} ${state}`, count]),
      ),
    ),
    compareSequences(
      'events of tip-offs',
      new Map([...ids].map((id) => [id, [RECEIVED]])),
      new Map([...log].filter(([id]) => ids.has(id))),
    ),
    compareCounts(
      'events of public tip-offs',
      new Map([['web', byChannel.get('web') ?? 0]]),
      new Map([['web', unnamed.reduce((sum, [, events]) => sum + events.length, 0)]]),
    ),
  ];
}
