import type { Database } from '@toandan/persistence';
import type { LaneClaim } from '../consumer/incoming.js';
import { keepLogsWhole } from '../log/archive-lock.js';
import type { Cursor } from '../log/cursor.js';
import { LANE_COLUMNS, holdGroup, toClaim, type LaneRow } from './lane-row.js';

export interface LeaseOptions {
  database: Database;
  group: string;
  log: string;
  lanes: readonly number[];
  /** This process's name among the members of the group. */
  member: string;
  /** How long a silent owner keeps its lanes, ms. Renewed three times as often. */
  leaseMs: number;
}

/**
 * Divides a log's lanes among the live members of a group, by leases kept in the consumer's own schema.
 *
 * All times are the database's: members' clocks need not agree. A lease only decides who may *try*; what
 * keeps an owner that lost its lane from committing is the epoch (lane-fence.ts), which grows at each change.
 */
export class LaneLeases {
  readonly #options: LeaseOptions;
  readonly #held = new Map<number, LaneClaim>();

  constructor(options: LeaseOptions) {
    this.#options = options;
  }

  get held(): readonly LaneClaim[] {
    return [...this.#held.values()];
  }

  /**
   * Makes the lanes' rows where they are missing, standing at `start`. `check` throws where the log no longer
   * has what comes after that: it is asked while nothing can be archived, and once the lanes stand, archiving
   * sees them.
   */
  async declare(start: Cursor, check: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    const { database, group, log, lanes } = this.#options;
    await database.transaction(async (tx) => {
      await keepLogsWhole(tx);
      await check();
      await tx.execute(
        `INSERT INTO consumer_lane (consumer_group, log, lane, at_xid, at_position)
         SELECT $1, $2, lane, $4, $5 FROM unnest($3::integer[]) AS lane ON CONFLICT DO NOTHING`,
        [group, log, lanes, start.xid, start.position],
      );
    });
  }

  /** True when the lanes were declared before: the group has a place of its own. */
  async isDeclared(): Promise<boolean> {
    const { database, group, log } = this.#options;
    const rows = await database.query(
      'SELECT 1 FROM consumer_lane WHERE consumer_group = $1 AND log = $2 LIMIT 1',
      [group, log],
    );
    return rows.length > 0;
  }

  /** Keeps what is held, and forgets what was lost. May run beside a batch: the fence guards that. */
  async renew(): Promise<void> {
    const { database, group, log, member, leaseMs } = this.#options;
    await database.execute(
      `INSERT INTO consumer_member (consumer_group, log, member, seen_until)
       VALUES ($1, $2, $3, clock_timestamp() + $4 * interval '1 millisecond')
       ON CONFLICT (consumer_group, log, member) DO UPDATE SET seen_until = excluded.seen_until`,
      [group, log, member, leaseMs],
    );
    if (this.#held.size === 0) return;
    const claims = this.held;
    const kept = await database.query<{ lane: number }>(
      `UPDATE consumer_lane AS l SET lease_until = clock_timestamp() + $4 * interval '1 millisecond'
         FROM unnest($5::integer[], $6::bigint[]) AS held (lane, epoch)
        WHERE l.consumer_group = $1 AND l.log = $2 AND l.owner = $3 AND l.lane = held.lane AND l.epoch = held.epoch
       RETURNING l.lane`,
      [group, log, member, leaseMs, claims.map((claim) => claim.lane), claims.map((claim) => claim.epoch)],
    );
    const still = new Set(kept.map((row) => row.lane));
    for (const claim of claims) {
      if (!still.has(claim.lane) && this.#held.get(claim.lane) === claim) this.#held.delete(claim.lane);
    }
  }

  /**
   * Brings this member nearer to its fair share: hands back what is too much, takes what is free or was left
   * by a silent owner. Only between batches, since what is handed back must not be under way.
   */
  async balance(): Promise<void> {
    const { database, group, log, lanes, member, leaseMs } = this.#options;
    const [row] = await database.query<{ others: number }>(
      `SELECT count(*)::integer AS others FROM consumer_member
        WHERE consumer_group = $1 AND log = $2 AND member <> $3 AND seen_until > clock_timestamp()`,
      [group, log, member],
    );
    const share = Math.ceil(lanes.length / (row!.others + 1));
    const surplus = this.held.slice(share);
    if (surplus.length > 0) await this.#release(surplus);
    const wanted = share - this.#held.size;
    if (wanted <= 0) return;
    const taken = await database.transactionOnce(async (tx) => {
      await holdGroup(tx, group);
      return tx.query<LaneRow>(
        `UPDATE consumer_lane AS l
          SET owner = $3, epoch = l.epoch + 1, lease_until = clock_timestamp() + $4 * interval '1 millisecond'
         FROM consumer_group AS g
        WHERE g.name = l.consumer_group AND l.consumer_group = $1 AND l.log = $2
          AND l.lane IN (SELECT lane FROM consumer_lane
                          WHERE consumer_group = $1 AND log = $2 AND (owner IS NULL OR lease_until < clock_timestamp())
                          ORDER BY lane LIMIT $5 FOR UPDATE SKIP LOCKED)
       RETURNING ${LANE_COLUMNS}`,
        [group, log, member, leaseMs, wanted],
      );
    });
    for (const claim of taken.map(toClaim)) this.#held.set(claim.lane, claim);
  }

  #forget(claims: readonly LaneClaim[]): void {
    for (const claim of claims) this.#held.delete(claim.lane);
  }

  /** Hands everything back at once, so that others need not wait for the leases to run out. */
  async leave(): Promise<void> {
    const { database, group, log, member } = this.#options;
    await this.#release(this.held);
    await database.execute(
      'DELETE FROM consumer_member WHERE consumer_group = $1 AND log = $2 AND member = $3',
      [group, log, member],
    );
  }

  async #release(claims: readonly LaneClaim[]): Promise<void> {
    const { database, group, log } = this.#options;
    this.#forget(claims);
    await database.execute(
      `UPDATE consumer_lane AS l SET owner = NULL, lease_until = NULL
         FROM unnest($3::integer[], $4::bigint[]) AS held (lane, epoch)
        WHERE l.consumer_group = $1 AND l.log = $2 AND l.lane = held.lane AND l.epoch = held.epoch`,
      [group, log, claims.map((claim) => claim.lane), claims.map((claim) => claim.epoch)],
    );
  }
}
