import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { REDACTED } from '@toandan/contracts';
import { until } from '@toandan/testing/services';
import { FAILING_GROUP } from '../test/failing-service.js';
import { API, OperationsStage } from '../test/operations-stage.js';

const LETTERS = `${API}/dead-letters`;
const group = FAILING_GROUP;

describe('dead letters', () => {
  let world: OperationsStage;

  beforeAll(async () => {
    world = await OperationsStage.open();
  });
  afterAll(() => world.stage.close());
  beforeEach(() => world.clear());

  /** Two units with a dead event each; behind the first one's another event is parked. */
  const failTwice = async (): Promise<{ first: string; parked: string; second: string }> => {
    for (const name of ['Một', 'Hai']) world.failing.refused.add(name);
    await world.rename(['Một', 'Một sau']);
    await world.letters(2);
    await world.rename(['Hai']);
    const [first, parked, second] = await world.letters(3);
    return { first: first!.id, parked: parked!.id, second: second!.id };
  };

  it('are listed page by page, filtered, and shown as far as their contract allows', async () => {
    const { first, parked, second } = await failTwice();
    const page = await world.operator.get<{ items: { id: string }[]; next: string }>(`${LETTERS}?limit=2`);
    expect(page.body.items.map(({ id }) => id)).toEqual([first, parked]);
    const rest = await world.operator.get(`${LETTERS}?limit=2&cursor=${encodeURIComponent(page.body.next)}`);
    expect(rest.body).toMatchObject({
      items: [{ id: second, state: 'dead', group, service: 'programs', reason: 'poison', attempts: 1 }],
      next: null,
    });
    const dead = await world.operator.get<{ items: unknown[] }>(`${LETTERS}?state=dead&group=${group}`);
    expect(dead.body.items).toHaveLength(2);
    const shown = await world.operator.get<{ payload: string }>(`${LETTERS}/${group}/${first}`);
    expect(shown.body).toMatchObject({
      id: first,
      type: 'registry.unit-renamed',
      error: 'NameRefusedError: the name is refused',
      log: 'registry',
      run: 1,
      envelope: { source: '/registry', type: 'registry.unit-renamed', version: 1 },
    });
    expect(JSON.parse(shown.body.payload)).toMatchObject({ names: { vi: 'Một' } });
  });

  it('show nothing that no contract classified, neither in the list nor one by one', async () => {
    const unitId = '019a2b3c-4d5e-7f60-8a1b-00000000a001';
    await world.publishRaw({ unitId, secret: 'bí mật 7731' });
    const [letter] = await world.letters(1);
    const list = await world.operator.get(LETTERS);
    const shown = await world.operator.get<{ payload: string }>(`${LETTERS}/${group}/${letter!.id}`);
    expect(JSON.parse(shown.body.payload)).toEqual({ unitId, secret: REDACTED });
    expect(list.text + shown.text + world.stage.lines.join('')).not.toContain('7731');
  });

  it('are replayed once the cause is mended: the event takes effect, and what was parked after it', async () => {
    const { first } = await failTwice();
    world.failing.refused.clear();
    const done = await world.operator.post(`${API}/replays`, { group, ids: [first] });
    expect(done).toMatchObject({
      status: 201,
      body: { action: 'replay', group, letterIds: [first], by: 'operator-1' },
    });
    await until('the replay', async () => world.failing.taken.length === 2);
    expect(world.failing.taken).toEqual(['Một', 'Một sau']);
    expect(await world.states()).toEqual(['replayed', 'replayed', 'dead']);
    expect(await world.acts()).toEqual([done.body]);
  });

  it('that fail again are dead again, and may be discarded for a reason that is kept', async () => {
    const { first, second } = await failTwice();
    await world.operator.post(`${API}/replays`, { group, ids: [first] });
    await until('the second failure', async () => {
      const { body } = await world.operator.get(`${LETTERS}/${group}/${first}`);
      return body.state === 'dead' && body.attempts === 2;
    });
    const reason = 'nhập tay theo quyết định 12/QĐ';
    const done = await world.operator.post(`${API}/discards`, { group, ids: [first, second], reason });
    expect(done.body).toMatchObject({ action: 'discard', letterIds: [first, second], reason });
    await until('what was parked', async () => world.failing.taken.length === 1);
    expect(await world.states()).toEqual(['discarded', 'replayed', 'discarded']);
    expect((await world.operator.get(`${LETTERS}/${group}/${first}`)).body.error).toContain(reason);
    expect((await world.acts()).map(({ action }) => action)).toEqual(['discard', 'replay']);
  });

  it('are settled once for a key, however often the call is repeated', async () => {
    const { second } = await failTwice();
    const call = { group, ids: [second], reason: 'trùng' };
    const first = await world.operator.post(`${API}/discards`, call, { key: 'discard-0001' });
    const again = await world.operator.post(`${API}/discards`, call, { key: 'discard-0001' });
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(await world.acts()).toHaveLength(1);
  });

  it('are all settled or none: one that is not dead, or not there, leaves the others as they were', async () => {
    const { first, parked } = await failTwice();
    const parkedToo = await world.operator.post(`${API}/replays`, { group, ids: [first, parked] });
    expect(parkedToo).toMatchObject({
      status: 409,
      body: { code: 'letter.not-dead', errors: [{ field: 'ids' }] },
    });
    expect(parkedToo.text).toContain(`${parked} (parked)`);
    expect(await world.operator.post(`${API}/replays`, { group, ids: [first, '999999'] })).toMatchObject({
      status: 422,
      body: { code: 'letter.unknown', errors: [{ field: 'ids' }] },
    });
    expect(await world.states()).toEqual(['dead', 'parked', 'dead']);
    expect(await world.acts()).toEqual([]);
  });

  it.each<[string, object, number, string]>([
    ['replays', { group: 'programs.nobody', ids: ['1'] }, 422, 'group'],
    ['replays', { group: 'x', ids: ['1'] }, 400, 'group'],
    ['replays', { group, ids: [] }, 400, 'ids'],
    ['replays', { group, ids: ['1', '1'] }, 400, 'ids'],
    ['replays', { group, ids: [1] }, 400, 'ids'],
    ['replays', { group, ids: ["1'; --"] }, 400, 'ids'],
    ['replays', { group, ids: ['1'], all: true }, 400, 'all'],
    ['discards', { group, ids: ['1'] }, 400, 'reason'],
    ['discards', { group, ids: ['1'], reason: '  ' }, 400, 'reason'],
    ['discards', { group, ids: ['1'], reason: 'x'.repeat(501) }, 400, 'reason'],
  ])('%s refuses %j with %i, names the field and changes nothing', async (path, body, status, field) => {
    const refused = await world.operator.post<{ errors: { field: string }[] }>(`${API}/${path}`, body);
    expect(refused.status).toBe(status);
    expect(refused.body.errors.map((one) => one.field)).toContainEqual(expect.stringContaining(field));
    expect(await world.acts()).toEqual([]);
  });

  it.each([
    ['?state=gone', 400],
    ['?group=x', 400],
    ['?group=programs.nobody', 422],
    ['?limit=0', 400],
    ['?cursor=x', 400],
    [`/${FAILING_GROUP}/abc`, 400],
    [`/${FAILING_GROUP}/999999`, 404],
    ['/programs.nobody/1', 404],
  ])('answers %s with %i', async (path, status) => {
    expect((await world.operator.get(`${LETTERS}${path}`)).status).toBe(status);
  });

  it('are of operators alone', async () => {
    const { second } = await failTwice();
    for (const role of ['administrator', 'custodian', 'ministry-analyst', 'catalogue-owner']) {
      const other = world.stage.as({ roles: [role] });
      const statuses = [
        (await other.get(`${API}/overview`)).status,
        (await other.get(LETTERS)).status,
        (await other.get(`${LETTERS}/${group}/${second}`)).status,
        (await other.get(`${API}/acts`)).status,
        (await other.post(`${API}/replays`, { group, ids: [second] })).status,
        (await other.post(`${API}/discards`, { group, ids: [second], reason: 'x' })).status,
      ];
      expect(statuses).toEqual([403, 403, 403, 403, 403, 403]);
    }
    expect((await world.stage.anyone.get(LETTERS)).status).toBe(401);
    expect((await world.states()).filter((state) => state === 'dead')).toHaveLength(2);
  });

  it('leave a record that the service itself cannot change', async () => {
    for (const change of [
      `UPDATE operator_act SET by = 'nobody'`,
      'DELETE FROM operator_act',
      'TRUNCATE operator_act',
    ]) {
      await expect(world.stage.database('operations').execute(change)).rejects.toThrow('permission denied');
    }
  });
});
