import type { Database } from '@toandan/persistence';
import type { LaneClaim } from '../consumer/incoming.js';
import { LANE_COLUMNS, holdGroup, toClaim, type LaneRow } from '../lanes/lane-row.js';

/**
 * The lanes of a Kafka group: one row per partition in the consumer's own schema. Kafka says who owns a
 * partition; the row's epoch makes sure of it at commit, and its place commits with the effect.
 */
export class PartitionLanes {
  constructor(
    private readonly database: Database,
    private readonly group: string,
    private readonly member: string,
  ) {}

  /** Takes a lane that Kafka assigned to this member. `start` says where a lane begins that nobody had before. */
  async claim(topic: string, partition: number, start: () => Promise<number>): Promise<LaneClaim> {
    return (await this.#take(topic, partition)) ?? this.#makeAndTake(topic, partition, await start());
  }

  /** Which of these claims another epoch has overtaken, and whether anyone owns the lane now (a rewind leaves it without). */
  async overtaken(claims: readonly LaneClaim[]): Promise<{ claim: LaneClaim; ownerless: boolean }[]> {
    const rows = await this.database.query<{
      log: string;
      lane: number;
      epoch: string;
      owner: string | null;
    }>(
      `SELECT log, lane, epoch::text AS epoch, owner FROM consumer_lane
        WHERE consumer_group = $1 AND log = ANY($2::text[])`,
      [this.group, [...new Set(claims.map((claim) => claim.log))]],
    );
    return claims.flatMap((claim) => {
      const row = rows.find((one) => one.log === claim.log && one.lane === claim.lane);
      if (row === undefined || Number(row.epoch) === claim.epoch) return [];
      return [{ claim, ownerless: row.owner === null }];
    });
  }

  /** Hands lanes back; others need not wait. */
  async leave(): Promise<void> {
    await this.database.execute(
      'UPDATE consumer_lane SET owner = NULL WHERE consumer_group = $1 AND owner = $2',
      [this.group, this.member],
    );
  }

  async #take(topic: string, partition: number): Promise<LaneClaim | undefined> {
    const [row] = await this.database.transactionOnce(async (tx) => {
      await holdGroup(tx, this.group);
      return tx.query<LaneRow>(
        `UPDATE consumer_lane AS l SET epoch = l.epoch + 1, owner = $4
         FROM consumer_group AS g
        WHERE g.name = l.consumer_group AND l.consumer_group = $1 AND l.log = $2 AND l.lane = $3
       RETURNING ${LANE_COLUMNS}`,
        [this.group, topic, partition, this.member],
      );
    });
    return row === undefined ? undefined : toClaim(row);
  }

  async #makeAndTake(topic: string, partition: number, startAt: number): Promise<LaneClaim> {
    await this.database.execute(
      `INSERT INTO consumer_lane (consumer_group, log, lane, at_position) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING`,
      [this.group, topic, partition, startAt - 1],
    );
    return (await this.#take(topic, partition))!;
  }
}
