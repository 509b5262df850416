import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { World } from '../world/world.js';
import type { Member } from '../world/member.js';
import type { Stage } from '../world/stage.js';
import type { ModelMember } from './model-member.js';
import { Play } from './play.js';

/** More statements than settling needs to look once, so that the letter comes before, between and after all of them. */
const MOMENTS = Array.from({ length: 10 }, (_, n) => n);

describe('a history that is being settled', () => {
  let world: World;
  let stage: Stage;

  beforeAll(async () => {
    world = await World.start('postgres');
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    stage = await world.stage();
  });
  afterEach(() => stage.end());

  it.each(MOMENTS)(
    'is not taken for finished when an event is given up before statement %i of the settling',
    async (moment) => {
      const burying = Promise.withResolvers<void>();
      const released = Promise.withResolvers<void>();
      const buried = Promise.withResolvers<void>();
      const startMember = async (): Promise<ModelMember> => {
        const patient = { leaseMs: 60_000, idleInTransactionTimeoutMs: 60_000 };
        return modelMember(
          await stage.member(patient, {
            // The tries failed in the handler: whoever gets as far as this for the first time buries the event.
            probe: async (point) => {
              if (point === 'moved') {
                burying.resolve();
                await released.promise;
              }
              if (point === 'committed') buried.resolve();
            },
          }),
        );
      };

      let asked = 0;
      const execute = stage.admin.execute.bind(stage.admin);
      stage.admin.execute = async <Row>(...statement: Parameters<typeof execute>) => {
        // From the first on, since the settling begins with mending what is not given up yet.
        await burying.promise;
        if (asked === moment) {
          released.resolve();
          await buried.promise;
        }
        asked += 1;
        return execute<Row>(...statement);
      };

      // Throws unless the letter was queued and had its effect.
      await new Play({ stage, startMember }).run([
        { do: 'start', takes: 'batch' },
        { do: 'publish', key: 3, count: 1, behaviour: 'unknown', ends: 'commit' },
      ]);
      expect(asked).toBeGreaterThan(moment);
    },
  );
});

function modelMember(member: Member): ModelMember {
  return {
    state: 'alive',
    stop: () => member.stop(),
    crash: () => member.stop(),
    pause: () => undefined,
    resume: () => undefined,
  };
}
