import { backlogCase } from './backlog.case.js';
import type { World } from '../world/world.js';
import type { BenchCase } from '../bench-case.js';
import { kafkaToEffectCase } from './kafka-to-effect.case.js';
import { latencyKafkaCase } from './latency-kafka.case.js';
import { latencyPostgresCase } from './latency-postgres.case.js';
import { memoryCase } from './memory.case.js';
import { outboxToEffectCase } from './outbox-to-effect.case.js';
import { relayCase } from './relay.case.js';
import { unitOfWorkCase } from './unit-of-work.case.js';

/** Everything measured of the messaging, in the order of the report. */
export const messagingCases: readonly BenchCase<World>[] = [
  ...[1, 8, 32].map(unitOfWorkCase),
  outboxToEffectCase,
  relayCase,
  kafkaToEffectCase,
  backlogCase,
  memoryCase,
  latencyPostgresCase,
  latencyKafkaCase,
];
