import type { Database } from '@toandan/persistence';

/** Where a group of this service stands on one log or topic. */
export interface OwnLanes {
  readonly group: string;
  /** A service's log or a Kafka topic. */
  readonly log: string;
  readonly topics: readonly string[];
  readonly lanes: readonly number[];
  /** As text: xid8 and bigint. */
  readonly xids: readonly string[];
  readonly positions: readonly string[];
}

/** All that the service's own schema knows of its groups' lanes. */
export async function ownLanes(database: Database): Promise<OwnLanes[]> {
  return database.query<OwnLanes & Record<string, unknown>>(
    `SELECT l.consumer_group AS "group", l.log, g.topics, array_agg(l.lane ORDER BY l.lane) AS lanes,
            array_agg(l.at_xid::text ORDER BY l.lane) AS xids,
            array_agg(l.at_position::text ORDER BY l.lane) AS positions
       FROM consumer_lane l JOIN consumer_group g ON g.name = l.consumer_group
      GROUP BY l.consumer_group, l.log, g.topics ORDER BY 1, 2`,
  );
}
