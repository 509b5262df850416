import { TransientError, type Database, type PreparedStatement } from '@toandan/persistence';
import { firstPending, type MapProgress } from '../domain/map-progress.js';
import type { UnitTimeline } from '../usecases/unit-timeline.js';
import { ROLLUP_GROUP } from './arrivals.js';
import { CATALOGUE_VERSION } from './catalogues.js';
import { instantText } from './instants.js';
import type { Timelines } from './timelines.js';

/** How far answers are settled. */
export interface Watermark {
  /** The newest instant below which nothing can change any more. */
  readonly upTo: string;
  /** Cell keys that wait to be worked out. */
  readonly waiting: number;
  readonly now: string;
  /** The map by which that was found. */
  readonly units: UnitTimeline;
  /** Of the definitions that were there. */
  readonly catalogueVersion: string;
}

/**
 * What is under way. An arrival reads the clock after its transaction got its id (see arrivals.ts): one that is not seen
 * here will read a later time than `now`. Before the other questions, in a statement of its own, so that a transaction
 * that ends in between is seen there.
 */
const UNDER_WAY: PreparedStatement = {
  name: 'under-way',
  text: `
  SELECT ${instantText('now()')} AS now,
         (SELECT ${instantText('min(xact_start)')} FROM pg_stat_activity
           WHERE datname = current_database() AND usename = current_user AND backend_xid IS NOT NULL
             AND pid <> pg_backend_pid()) AS writing`,
};

/** What has arrived and is yet to be worked out, and what a rewound group has yet to bring again. */
const WAITING: PreparedStatement = {
  name: 'waiting',
  text: `
  SELECT ${instantText('least((SELECT min(applied_at) FROM dirty_key), (SELECT min(applied_at) FROM dirty_measure))')} AS dirty,
         (SELECT ${instantText('min(applied_at)')} FROM arrival
           WHERE run < (SELECT run FROM consumer_group WHERE name = $1)) AS again,
         (SELECT count(*)::integer FROM (SELECT FROM dirty_key GROUP BY indicator, period_start, period_end) AS keys) AS waiting,
         ${instantText('known_until')} AS "knownUntil", ${instantText('day_until')} AS "dayUntil",
         ${CATALOGUE_VERSION} AS catalogue
    FROM map_progress`,
};

interface WaitingRow extends MapProgress {
  readonly dirty: string | null;
  readonly again: string | null;
  readonly waiting: number;
  readonly catalogue: string;
}

/** Asks how far answers are settled now. It only ever grows, but for a rewind. */
export async function watermark(database: Database, timelines: Timelines): Promise<Watermark> {
  const [underWay] = await database.query<{ now: string; writing: string | null }>(UNDER_WAY);
  const { now, writing } = underWay!;
  // These two in any order: of whatever is committed from here on, the instant is later than all that is given out.
  const [[row], units] = await Promise.all([
    database.query<WaitingRow & Record<string, unknown>>(WAITING, [ROLLUP_GROUP]),
    timelines.newest(),
  ]);
  const { dirty, again, waiting, catalogue, ...progress } = row!;
  if (units.rebuilding) throw new TransientError('The copy of the units is being made anew');
  const bounds = [now, writing, dirty, again, firstPending(units, progress, now)];
  const first = bounds.filter((at) => at !== null && at !== undefined).toSorted()[0]!;
  return {
    upTo: new Date(Date.parse(first) - 1).toISOString(),
    waiting,
    now,
    units,
    catalogueVersion: catalogue,
  };
}
