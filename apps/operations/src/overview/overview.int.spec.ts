import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '@toandan/testing/services';
import { FAILING_GROUP } from '../test/failing-service.js';
import { API, OperationsStage } from '../test/operations-stage.js';

interface Overview {
  readonly measuredAt: string;
  readonly services: { readonly service: string; readonly state: string }[];
  readonly broker: string;
  readonly groups: { readonly group: string; readonly state: string; readonly behind: number }[];
  readonly letters: Record<string, unknown>;
  readonly work: Record<string, unknown>[];
}

describe('the overview', () => {
  let world: OperationsStage;

  beforeAll(async () => {
    world = await OperationsStage.open();
  });
  afterAll(() => world.stage.close());

  const look = async (): Promise<Overview> => (await world.operator.get<Overview>(`${API}/overview`)).body;
  /** A look may be a second old: this one has it. */
  const seen = (what: string, holds: (overview: Overview) => boolean): Promise<Overview> =>
    until(what, async () => {
      const overview = await look();
      return holds(overview) && overview;
    });

  it('knows every service, says which of them answer, and how far each group is', async () => {
    const { services, broker, groups, letters, work, measuredAt } = await seen('a group at work', (one) =>
      one.groups.some(({ state }) => state === 'well'),
    );
    expect(services.filter(({ state }) => state === 'ready').map(({ service }) => service)).toEqual([
      'operations',
      'programs',
    ]);
    expect(services).toContainEqual({ service: 'tipoffs', state: 'not-asked' });
    expect(broker).toBe('none');
    expect(groups).toMatchObject([
      { service: 'programs', group: FAILING_GROUP, log: 'registry', behind: 0, atLeast: false, lanes: 16 },
    ]);
    expect(letters).toEqual({ dead: 0, parked: 0, queued: 0, keys: 0 });
    expect(work).toEqual([]);
    expect(Date.parse(measuredAt)).toBeLessThanOrEqual(Date.now());
  });

  it('counts what failed, what waits behind it, and how many keys stand still', async () => {
    world.failing.refused.add('Một');
    await world.rename(['Một', 'Một sau', 'Một nữa']);
    await world.rename(['Một']);
    const { letters, groups } = await seen('two dead', (one) => one.letters.dead === 2);
    expect(letters).toMatchObject({ parked: 2, queued: 0, keys: 2, oldest: expect.any(String) });
    expect(groups).toMatchObject([{ state: 'dead-letters', dead: 2, waiting: 2 }]);
  });

  it('shows the work that a service says it has yet to do', async () => {
    const { admin } = world.stage;
    await admin.execute(`CREATE VIEW programs.work_waiting AS
      SELECT 'trials' AS kind, 7::bigint AS waiting, '2026-11-22T07:00:00Z'::timestamptz AS oldest`);
    await admin.execute('GRANT SELECT ON programs.work_waiting TO toandan_operations');
    const { work } = await seen('the work', (one) => one.work.length > 0);
    expect(work).toEqual([
      { service: 'programs', kind: 'trials', waiting: 7, oldest: '2026-11-22T07:00:00.000Z' },
    ]);
  });

  it('says that a group has stopped when nobody works for it', async () => {
    await world.clear();
    const [failing] = world.stage.services;
    await failing!.stop();
    const { services, groups } = await seen('a stopped group', (one) => one.groups[0]?.state === 'stopped');
    expect(groups).toMatchObject([{ members: 0 }]);
    expect(services).toContainEqual({ service: 'programs', state: 'not-ready' });
  });
});
