import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { discardLetters, queueLetters, rewindGroup } from '@toandan/messaging/operations';
import { GROUP, type Stage } from './stage.js';
import { until } from './until.js';
import { World } from './world.js';

describe('an event with a letter', () => {
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

  const untilEvery = (state: string): Promise<unknown> =>
    until(`every letter is ${state}`, async () =>
      (await stage.letters()).every((letter) => letter.state === state),
    );

  it.each([
    {
      outcome: 'replayed',
      settle: async () => {
        await stage.mend('a');
        await queueLetters(stage.admin, { group: GROUP, all: true });
      },
    },
    {
      outcome: 'discarded',
      settle: async () => {
        const ids = (await stage.letters()).map((letter) => letter.id);
        await discardLetters(stage.admin, { group: GROUP, ids, reason: 'for this test' });
      },
    },
  ])(
    'that was $outcome is settled, but not for the run that begins with a rewind',
    async ({ outcome, settle }) => {
      const member = await stage.member();
      await stage.publish([{ account: 'a', nth: 0, behaviour: 'poison' }]);
      await stage.quiet();
      expect(await stage.unfinished()).toBe(1);
      await settle();
      await untilEvery(outcome);
      await member.stop();
      expect(await stage.unsettled()).toBe(0);
      expect(await stage.unfinished()).toBe(0);

      await rewindGroup(stage.admin, GROUP, 'beginning');
      expect(await stage.unsettled()).toBe(1);
      expect(await stage.unfinished()).toBe(1);
    },
  );
});
