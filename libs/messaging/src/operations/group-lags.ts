import type { Database } from '@toandan/persistence';
import type { KafkaConnection } from '../kafka/client.js';
import { broker, type Broker } from './broker.js';
import { UNKNOWN_BACKLOG, type Backlog } from './backlog.js';
import { readGroupLanes, type GroupLanes } from './group-lanes.js';
import { isTopic } from './lanes.js';
import { logBacklog } from './log-backlog.js';
import { serviceSchemas } from './service-schemas.js';
import { topicBacklog } from './topic-backlog.js';

export interface LagOptions {
  /** Absent: all groups of all services. */
  group?: string;
  /** Counting stops here; a million unless told. */
  most?: number;
  /** Without it, what is unread in Kafka is not known. */
  kafka?: KafkaConnection;
}

/** How one group (or relay) stands on one log or topic. */
export interface GroupLag extends GroupLanes, Backlog {}

const MOST = 1_000_000;

/** How far every group is behind, log by log, sorted by name. A group that never ran is there too, without a log. */
export async function groupLags(operator: Database, options: LagOptions = {}): Promise<GroupLag[]> {
  const kafka = broker(options.kafka);
  const services = await serviceSchemas(operator);
  const lags: GroupLag[] = [];
  for (const schema of services) {
    for (const lanes of await readGroupLanes(operator, schema, options.group)) {
      const backlog = await backlogOf(operator, kafka, schema, lanes, services, options.most ?? MOST);
      lags.push({ ...lanes, ...backlog });
    }
  }
  return lags;
}

async function backlogOf(
  operator: Database,
  kafka: Broker | undefined,
  schema: string,
  { group, log }: GroupLanes,
  services: readonly string[],
  most: number,
): Promise<Backlog> {
  if (log === undefined) return UNKNOWN_BACKLOG;
  if (isTopic(log)) {
    return kafka === undefined ? UNKNOWN_BACKLOG : topicBacklog(operator, kafka, schema, group, log);
  }
  return services.includes(log) ? logBacklog(operator, schema, group, log, most) : UNKNOWN_BACKLOG;
}
