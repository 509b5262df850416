import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pruneInbox } from '@toandan/messaging/operations';
import type { Stage } from '../world/stage.js';
import { World } from '../world/world.js';

const DAY_MS = 24 * 60 * 60 * 1_000;
const daysAgo = (days: number): Date => new Date(Date.now() - days * DAY_MS);

describe('pruning an inbox', () => {
  let world: World;
  let stage: Stage;

  beforeAll(async () => {
    world = await World.start('postgres');
    stage = await world.stage();
    await stage.admin.execute(
      `INSERT INTO mirror.inbox (consumer_group, run, event_id, handled_at)
       SELECT 'mirror.' || g, run, gen_random_uuid(), clock_timestamp() - days * interval '1 day'
         FROM unnest('{a,b}'::text[]) g, generate_series(1, 2) run, generate_series(1, 100) days`,
    );
  });
  afterAll(async () => {
    await stage.end();
    await world.stop();
  });

  const left = async (): Promise<{ rows: number; oldest: number }> => {
    const [row] = await stage.admin.query<{ rows: number; oldest: number }>(
      `SELECT count(*)::integer AS rows, extract(day FROM clock_timestamp() - min(handled_at))::integer AS oldest
         FROM mirror.inbox`,
    );
    return row!;
  };

  it('refuses rows for which a duplicate may still come', async () => {
    await expect(pruneInbox(stage.admin, 'mirror', daysAgo(29))).rejects.toMatchObject({ code: 'too-young' });
    await expect(pruneInbox(stage.admin, 'nowhere', daysAgo(40))).rejects.toMatchObject({
      code: 'unknown-service',
    });
    expect(await left()).toEqual({ rows: 400, oldest: 100 });
  });

  it.each([7, 1, 1_000])('takes exactly the older ones, %s at a time', async (batch) => {
    const days = batch === 7 ? 60.5 : batch === 1 ? 50.5 : 40.5;
    const kept = Math.floor(days) * 4;
    const before = (await left()).rows;
    expect(await pruneInbox(stage.admin, 'mirror', daysAgo(days), { batch })).toBe(before - kept);
    expect(await left()).toEqual({ rows: kept, oldest: Math.floor(days) });
  });

  it('takes younger ones by force', async () => {
    await pruneInbox(stage.admin, 'mirror', daysAgo(2.5), { force: true });
    expect(await left()).toEqual({ rows: 8, oldest: 2 });
  });
});
