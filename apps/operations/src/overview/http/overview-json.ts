import type { GroupLag } from '@toandan/messaging/operations';
import { groupState } from '../domain/group-state.js';
import type { Overview } from '../usecases/take-overview.usecase.js';
import type { GroupDto, OverviewDto } from './overview.dto.js';

export function overviewJson(overview: Overview): OverviewDto {
  const { measuredAt, services, broker, groups, letters, work, latencies, reconciliation } = overview;
  const { oldest, ...counts } = letters;
  return {
    measuredAt: measuredAt.toISOString(),
    services: [...services],
    broker,
    groups: groups.map((one) => groupJson(one, measuredAt)),
    letters: { ...counts, ...since('oldest', oldest) },
    work: work.map(({ service, kind, waiting, oldest: first }) => ({
      service,
      kind,
      waiting,
      ...since('oldest', first),
    })),
    ...(latencies && {
      latencies: { routes: [...latencies.routes], statements: [...latencies.statements] },
    }),
    ...(reconciliation && { reconciliation: { ...reconciliation } }),
  };
}

function groupJson(lag: GroupLag, now: Date): GroupDto {
  const { service, group, log, behind, atLeast, oldest, members, lanesOwned, lanesUnowned } = lag;
  return {
    service,
    group,
    ...(log === undefined ? {} : { log }),
    state: groupState(lag, now),
    ...(behind === undefined ? {} : { behind }),
    atLeast,
    ...since('oldest', oldest),
    members,
    lanesOwned,
    lanes: lanesOwned + lanesUnowned,
    dead: lag.dead,
    waiting: lag.waiting,
    ...since('movedAt', lag.movedAt),
  };
}

function since<Name extends string>(name: Name, at: Date | undefined): Partial<Record<Name, string>> {
  return (at === undefined ? {} : { [name]: at.toISOString() }) as Partial<Record<Name, string>>;
}
