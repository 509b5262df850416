import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LocalPostgres } from '@toandan/deploy/local';
import { newId } from '@toandan/kernel';
import { Database, asRole, provisionRole, serviceRole } from '@toandan/persistence';
import { factsOf, type UnitPayload } from '../consumer/facts-of.js';
import { UnitCopyTables1795400100000 } from '../migrations/unit-copy-tables.migration.js';
import { history, id, province, renamed } from '../test/events.js';
import { UnitCopy } from './unit-copy.js';
import { FACT_TABLES } from './fact-tables.js';
import { saveFacts } from './save-facts.js';

const login = { name: serviceRole('reporting'), password: randomBytes(12).toString('hex') };
const CLOCK = { now: () => new Date('2026-11-22T08:00:00.000Z') };

describe('the copy of the units', () => {
  let server: LocalPostgres;
  let database: Database;
  let opened = 0;

  beforeAll(async () => {
    server = await LocalPostgres.start({ settings: { fsync: 'off' } });
  });
  afterAll(async () => {
    await database.close();
    await server.stop();
  });
  beforeEach(async () => {
    await database?.close();
    const name = `copy_${(opened += 1)}`;
    await server.createDatabase(name);
    const url = server.databaseUrl(name);
    await provisionRole(url, login, 'reporting');
    const options = { schema: 'reporting', migrations: [UnitCopyTables1795400100000] };
    database = new Database({ url: asRole(url, login), applicationName: 'spec', ...options });
    await database.migrate();
  });

  interface Told {
    readonly eventId: string;
    readonly facts: ReturnType<typeof factsOf>;
  }

  const told = (events: readonly UnitPayload[]): Told[] =>
    events.map((event) => ({ eventId: newId(), facts: factsOf(event) }));

  const save = async (events: readonly Told[]): Promise<void> =>
    database.transaction((tx) => saveFacts(tx, events));

  it('is empty at first, and shows what was told once it is committed', async () => {
    const copy = new UnitCopy(database, CLOCK);
    const empty = await copy.snapshot();
    expect([...empty.all()]).toEqual([]);
    expect(empty.nation()).toBeUndefined();
    expect(await copy.snapshot()).toBe(empty);
    await save(told(history()));
    const units = await copy.snapshot();
    expect(units.nation()?.names).toEqual({ vi: 'Việt Nam' });
    expect(units.onDay('2025-06-30', 'province').map((unit) => unit.code)).toEqual(['01', '02', '03', '04']);
    expect(units.onDay('2025-07-01', 'province').map((unit) => unit.code)).toEqual(['04', '10', '11']);
    expect(
      units.successors(id(3), '2025-07-01').map(({ unitId, share }) => [unitId, share.toString()]),
    ).toEqual([
      [id(10), '0.25'],
      [id(11), '0.75'],
    ]);
    expect(await copy.snapshot()).toBe(units);
  });

  it('answers as of a past instant, also after its facts were told again', async () => {
    const copy = new UnitCopy(database, CLOCK);
    const [first, second] = [told(history()), told([province(20)])];
    await save(first);
    const before = await copy.snapshot();
    await save(second);
    const after = await copy.snapshot();
    const then = new Date(before.state.recordedUntil);
    expect(after.find(id(20))).toBeDefined();
    expect(after.asKnownAt(then).find(id(20))).toBeUndefined();
    expect([...after.asKnownAt(then).all()]).toEqual([...before.all()]);

    await save(first);
    expect([...(await copy.snapshot()).all()]).toEqual([...after.all()]);

    await database.query(`TRUNCATE ${FACT_TABLES.join(', ')}`);
    await save(second);
    expect((await copy.snapshot()).state.rebuilding).toBe(true);
    await save(first);
    const rebuilt = await copy.snapshot();
    expect(rebuilt.state.rebuilding).toBe(false);
    expect([...rebuilt.all()]).toEqual([...after.all()]);
    expect([...rebuilt.asKnownAt(then).all()]).toEqual([...before.all()]);
    expect([...rebuilt.asKnownAt(new Date('2000-01-01')).all()]).toEqual([]);
  });

  it('is loaded once for all who ask at the same time, and is never older than what each has seen', async () => {
    const copy = new UnitCopy(database, CLOCK);
    for (const nth of [1, 2, 3]) {
      await save(told([province(nth)]));
      const asked = await Promise.all(Array.from({ length: 8 }, () => copy.snapshot()));
      expect(new Set(asked).size).toBe(1);
      expect(asked[0]!.find(id(nth))).toBeDefined();
    }
  });

  it('is to a transaction what that one sees, and to others only once it is committed', async () => {
    const copy = new UnitCopy(database, CLOCK);
    const failed = database.transactionOnce(async (tx) => {
      await saveFacts(tx, told([province(1)]));
      expect((await copy.snapshot(tx)).find(id(1))).toBeDefined();
      expect((await copy.snapshot()).find(id(1))).toBeUndefined();
      throw new Error('given up');
    });
    await expect(failed).rejects.toThrow('given up');
    // The same version, with other content.
    await save(told([province(2)]));
    const units = await copy.snapshot();
    expect([units.find(id(1)), units.find(id(2))?.id]).toEqual([undefined, id(2)]);

    const kept = await database.transactionOnce(async (tx) => {
      await saveFacts(tx, told([province(3)]));
      return copy.snapshot(tx);
    });
    expect(await copy.snapshot()).toBe(kept);
  });

  it('knows later what is committed later, so that what was known at an instant stays so', async () => {
    const copy = new UnitCopy(database, CLOCK);
    const [written, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const first = database.transactionOnce(async (tx) => {
      await saveFacts(tx, told([province(1)]));
      written.resolve();
      await release.promise;
    });
    await written.promise;
    const begun = Promise.withResolvers<void>();
    const second = database.transactionOnce(async (tx) => {
      // Its transaction begins before the first one ends.
      await tx.query('SELECT 1');
      begun.resolve();
      await saveFacts(tx, told([province(2)]));
    });
    await begun.promise;
    release.resolve();
    await first;
    const between = await copy.snapshot();
    await second;
    const after = await copy.snapshot();
    const then = after.asKnownAt(new Date(between.state.recordedUntil));
    expect([...then.all()]).toEqual([...between.all()]);
    expect([...after.all()]).toHaveLength(2);
  });

  it('keeps that order also where the clock goes back', async () => {
    const ahead = '2100-01-01T00:00:00.000Z';
    await database.execute('UPDATE unit_copy_state SET recorded_at = $1', [ahead]);
    await save(told([province(1)]));
    const copy = new UnitCopy(database, CLOCK);
    expect((await copy.snapshot()).state.recordedUntil).toBe('2100-01-01T00:00:00.001Z');
    await save(told([province(2)]));
    const units = await copy.snapshot();
    expect(units.state.recordedUntil).toBe('2100-01-01T00:00:00.002Z');
    expect([...units.asKnownAt(new Date('2100-01-01T00:00:00.001Z')).all()].map((unit) => unit.id)).toEqual([
      id(1),
    ]);
  });

  it('is of the day on which it is asked', async () => {
    let now = new Date('2025-06-30T16:59:00.000Z');
    const copy = new UnitCopy(database, { now: () => now });
    await save(told(history()));
    expect((await copy.snapshot()).currentDay).toBe('2025-06-30');
    now = new Date('2025-06-30T17:00:00.000Z');
    const next = await copy.snapshot();
    expect(next.currentDay).toBe('2025-07-01');
    expect(await copy.snapshot()).toBe(next);
  });

  it('keeps the order in which the events of one unit came, in one transaction and over several', async () => {
    const names = ['Một', 'Hai', 'Ba', 'Bốn'].map((vi) => renamed(4, vi, '2026-01-01'));
    await save(told([province(4), ...names.slice(0, 2)]));
    const nameNow = async (): Promise<string | undefined> =>
      (await new UnitCopy(database, CLOCK).snapshot()).nameOn(id(4), '2026-01-01')?.vi;
    expect(await nameNow()).toBe('Hai');
    await save(told(names.slice(2, 3)));
    expect(await nameNow()).toBe('Ba');
    // Ids say nothing of the order.
    await save(
      told(names.slice(3)).map((event) => ({ ...event, eventId: '00000000-0000-7000-8000-000000000000' })),
    );
    expect(await nameNow()).toBe('Bốn');
  });

  it('is not older than what the asker has seen, though a load was under way', async () => {
    await save(told([province(1)]));
    const [loaded, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const asked = { versions: 0, facts: 0 };
    const slow = Object.create(database) as Database;
    slow.query = async (statement, params) => {
      const rows = await database.query<never>(statement, params);
      const what = typeof statement === 'string' && statement.includes('json_agg') ? 'facts' : 'versions';
      asked[what] += 1;
      if (what === 'facts' && asked.facts === 1) {
        loaded.resolve();
        await release.promise;
      }
      // Once the second one has seen its version and waits with the first.
      if (what === 'versions' && asked.versions === 2) setImmediate(() => release.resolve());
      return rows;
    };
    const copy = new UnitCopy(slow, CLOCK);
    const first = copy.snapshot();
    await loaded.promise;
    await save(told([province(2)]));
    const second = copy.snapshot();
    expect([...(await first).all()]).toHaveLength(1);
    expect([...(await second).all()]).toHaveLength(2);
    expect([...(await copy.snapshot()).all()]).toHaveLength(2);
  });
});
