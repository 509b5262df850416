import type { Database } from '@toandan/persistence';
import type { KafkaConnection } from '../kafka/client.js';
import { keepLogsWhole } from '../log/archive-lock.js';
import { broker } from './broker.js';
import { emptyEffects } from './effects.js';
import { lockGroup, type GroupRow } from './group-row.js';
import { lockLanes, logsOf, placeLanes } from './lanes.js';
import { RefusedError } from './refused.js';
import { checkKafka, refuseArchived, refuseUnread } from './rewind-checks.js';
import { rewindTargets, type RewindTo } from './rewind-target.js';
import { quoted, schemaOfGroup } from './service-schemas.js';
import { lockWaitingLetters, supersedeLetters } from './supersede-letters.js';

export interface RewindOptions {
  /** Also where the rules speak against it: a group not declared repeatable, a relay, events that would be skipped. */
  force?: boolean;
  /** Needed where the group reads from Kafka and goes back to a time. */
  kafka?: KafkaConnection;
}

export interface Rewound {
  readonly group: string;
  /** The run that begins. */
  readonly run: number;
  readonly lanes: number;
  /** The effect tables that were emptied. */
  readonly emptied: readonly string[];
  /** Letters that the log brings again. */
  readonly superseded: number;
}

/**
 * Sends a group back: to the beginning, with its effects emptied so that they are rebuilt; or to a time, which
 * handles events again on top of what is there. One transaction, also while members are running: whatever
 * they have under way is fenced, and they go on from the new place by themselves.
 *
 * Locks are taken in the order in which a member takes them (a letter, the effects, the lane), or the two
 * would wait for each other.
 * @throws RefusedError
 */
export async function rewindGroup(
  operator: Database,
  group: string,
  to: RewindTo,
  options: RewindOptions = {},
): Promise<Rewound> {
  const { force = false } = options;
  const schema = await schemaOfGroup(operator, group);
  const logs = await logsOf(operator, schema, group);
  const kafka = broker(options.kafka);
  await checkKafka(kafka, group, logs, to);
  const targetOf = await rewindTargets(operator, logs, to, kafka);

  return operator.transaction(async (tx) => {
    await keepLogsWhole(tx);
    const declared = await lockGroup(tx, schema, group);
    if (!force) refuseByDeclaration(group, declared, to);
    await refuseArchived(tx, group, logs, to);
    await lockWaitingLetters(tx, schema, group);
    const emptied = to === 'beginning' ? declared.effects : [];
    await emptyEffects(tx, schema, group, emptied);

    const lanes = await lockLanes(tx, schema, group);
    if (to !== 'beginning' && !force) await refuseUnread(tx, group, lanes, declared, to, targetOf);
    const places = lanes.map(({ log, lane }) => ({ log, lane, at: targetOf(log, lane) ?? lost(group, log) }));
    await placeLanes(tx, schema, group, places);
    await tx.execute(
      `UPDATE ${quoted(schema)}.consumer_group SET run = run + 1, not_before = $2 WHERE name = $1`,
      [group, to === 'beginning' ? null : to],
    );
    const superseded = await supersedeLetters(tx, schema, group, to, targetOf);
    return { group, run: declared.run + 1, lanes: lanes.length, emptied, superseded };
  });
}

function refuseByDeclaration(group: string, declared: GroupRow, to: RewindTo): void {
  if (group.endsWith('.relay')) {
    throw new RefusedError(
      'relay',
      `${group} would send old events to Kafka again, and a consumer whose inbox no longer knows them would handle them twice: rewind the consumers instead`,
      { group },
    );
  }
  if (to === 'beginning') return;
  if (to.getTime() > Date.now()) {
    throw new RefusedError('future', `${group} cannot be rewound to a time that is still to come`, { group });
  }
  if (declared.repeatable) return;
  throw new RefusedError(
    'not-repeatable',
    `${group} is not declared repeatable, so handling events again would change its figures: rewind it to the beginning`,
    { group },
  );
}

function lost(group: string, log: string): never {
  throw new RefusedError('changed-meanwhile', `${group} was just beginning to read ${log}: try again`, {
    group,
    log,
  });
}
