import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { discardLetters, listLetters, queueLetters, showLetter } from '@toandan/messaging/operations';
import { GROUP, type Stage } from '../world/stage.js';
import { until } from '../world/until.js';
import { World } from '../world/world.js';
import { letterStates } from './ask.js';

describe('letters', () => {
  let world: World;
  let stage: Stage;

  beforeAll(async () => {
    world = await World.start('postgres');
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    stage = await world.stage();
    await stage.member();
    await stage.publish([
      { account: 'x', nth: 0, behaviour: 'poison' },
      { account: 'x', nth: 1 },
      { account: 'y', nth: 0, behaviour: 'poison' },
    ]);
    await stage.quiet();
  });
  afterEach(() => stage.end());

  const ids = async (): Promise<string[]> => (await stage.letters()).map((letter) => letter.id);

  it('are listed in order, page by page, by state and key', async () => {
    const all = await ids();
    const first = await listLetters(stage.admin, { limit: 2 });
    expect(first.letters.map((letter) => letter.id)).toEqual(all.slice(0, 2));
    expect(first.next).toEqual({ service: 'mirror', id: all[1] });
    const second = await listLetters(stage.admin, { limit: 2, after: first.next! });
    expect(second.letters.map((letter) => letter.id)).toEqual(all.slice(2));
    expect(second.next).toBeUndefined();

    const dead = await listLetters(stage.admin, { group: GROUP, states: ['dead'], key: 'x', limit: 10 });
    expect(dead.letters).toMatchObject([
      {
        service: 'mirror',
        group: GROUP,
        state: 'dead',
        key: 'x',
        reason: 'poison',
        type: 'sample.amount-moved',
        version: '2',
      },
    ]);
    await expect(listLetters(stage.admin, { group: 'mirror.nobody', limit: 1 })).rejects.toMatchObject({
      code: 'unknown-group',
    });
  });

  it('of several services are listed one service after the other', async () => {
    await stage.admin.execute(
      `INSERT INTO sample.dead_letter (id, consumer_group, run, log, lane, at_xid, at_position, topic, event_key,
              event_id, headers, payload, state, reason, error, attempts) OVERRIDING SYSTEM VALUE
       SELECT 1, 'sample.own', run, log, lane, at_xid, at_position, topic, event_key,
              event_id, headers, payload, state, reason, error, attempts FROM mirror.dead_letter LIMIT 1`,
    );
    const first = await listLetters(stage.admin, { limit: 3 });
    expect(first.letters.map((letter) => letter.service)).toEqual(['mirror', 'mirror', 'mirror']);
    const second = await listLetters(stage.admin, { limit: 3, after: first.next! });
    expect(second.letters.map((letter) => letter.group)).toEqual(['sample.own']);
  });

  it('are shown whole', async () => {
    const [id] = await ids();
    const letter = await showLetter(stage.admin, GROUP, id!);
    expect(letter.headers.ce_subject).toBe('x');
    expect(JSON.parse(letter.body.toString())).toMatchObject({ account: 'x', behaviour: 'poison' });
    await expect(showLetter(stage.admin, GROUP, '999')).rejects.toThrow('mirror.ledger has no letter 999');
    await expect(showLetter(stage.admin, GROUP, 'x')).rejects.toMatchObject({ code: 'unknown-letters' });
  });

  it('that are queued are replayed in order, with what is parked behind them', async () => {
    const [first] = await ids();
    await stage.mend('x');
    await expect(queueLetters(stage.admin, { group: GROUP, ids: [first!, first!] })).resolves.toMatchObject([
      { id: first, state: 'queued' },
    ]);
    await until('both have arrived', async () => (await stage.ledger()).length === 2);
    expect(await stage.arrivals()).toEqual(new Map([['x', [0, 1]]]));
    expect(await letterStates(stage)).toEqual({ x: ['replayed', 'replayed'], y: ['dead'] });
  });

  it('that are discarded keep the reason, beside what was known of the failure', async () => {
    const [first, , third] = await ids();
    const gone = await discardLetters(stage.admin, {
      group: GROUP,
      ids: [first!],
      reason: 'entered by hand',
    });
    expect(gone).toMatchObject([{ id: first, state: 'discarded' }]);
    expect(gone[0]!.error).toMatch(/^PoisonError: .+ \| discarded: entered by hand$/);
    await until('what was parked has arrived', async () => (await stage.ledger()).length === 1);
    expect(await letterStates(stage)).toEqual({ x: ['discarded', 'replayed'], y: ['dead'] });
    await expect(discardLetters(stage.admin, { group: GROUP, ids: [first!], reason: '' })).rejects.toThrow(
      `${first} (discarded)`,
    );
    await expect(queueLetters(stage.admin, { group: GROUP, ids: [first!, third!] })).rejects.toMatchObject({
      code: 'letter-state',
    });
  });

  it('are changed all together or not at all', async () => {
    const [first, second] = await ids();
    await expect(queueLetters(stage.admin, { group: GROUP, ids: [first!, '999', 'abc'] })).rejects.toThrow(
      'mirror.ledger has no letter 999, abc',
    );
    await expect(queueLetters(stage.admin, { group: GROUP, ids: [first!, second!] })).rejects.toThrow(
      `${second} (parked)`,
    );
    expect(await letterStates(stage)).toEqual({ x: ['dead', 'parked'], y: ['dead'] });
  });

  it('of one group cannot be reached through another', async () => {
    const [first] = await ids();
    await stage.admin.execute(`INSERT INTO mirror.consumer_group (name) VALUES ('mirror.other')`);
    await expect(queueLetters(stage.admin, { group: 'mirror.other', ids: [first!] })).rejects.toMatchObject({
      code: 'unknown-letters',
    });
    expect(await queueLetters(stage.admin, { group: 'mirror.other', all: true })).toEqual([]);
  });
});
