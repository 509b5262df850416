import type { Stage } from '../world/stage.js';
import type { World } from '../world/world.js';
import { LocalMember } from './local-member.js';
import type { ModelStage } from './play.js';
import { ProcessMember } from './process-member.js';

/**
 * Short, so that a history with a dead or paused owner does not wait long for the next one; not so short that
 * on a busy machine the living lose their lanes before they can commit.
 */
const LEASE_MS = { postgres: 400, kafka: 2_000 };

/** Where histories are played: gives an empty stage for each, and ends it. */
export interface ModelStages {
  next(): Promise<ModelStage>;
  end(): Promise<void>;
}

/** One stage that is emptied each time, with members whose death is imitated: quick enough for thousands. */
export async function localStages(world: World): Promise<ModelStages> {
  const stage = await world.stage();
  const times = {
    leaseMs: LEASE_MS.postgres,
    idleInTransactionTimeoutMs: LEASE_MS.postgres,
    stopWithinMs: 2_000,
  };
  return {
    next: async () => {
      await stage.empty();
      return {
        stage,
        startMember: (takes) => LocalMember.start(stage.config({ takes, ...times }), stage.admin),
      };
    },
    end: () => stage.end(),
  };
}

/** A database and a topic for each history, with members that are processes. */
export function processStages(world: World): ModelStages {
  let stage: Stage | undefined;
  const times = { leaseMs: LEASE_MS.kafka, idleInTransactionTimeoutMs: LEASE_MS.kafka, stopWithinMs: 2_000 };
  const end = async (): Promise<void> => stage?.end();
  return {
    next: async () => {
      await end();
      const fresh = (stage = await world.stage());
      return {
        stage: fresh,
        startMember: async (takes) =>
          new ProcessMember(await fresh.process({ takes, batchSize: 7, ...times })),
      };
    },
    end,
  };
}
