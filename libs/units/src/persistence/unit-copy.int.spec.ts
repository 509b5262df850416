import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LocalPostgres } from '@toandan/deploy/local';
import { newId } from '@toandan/kernel';
import { Database, asRole, provisionRole, serviceRole } from '@toandan/persistence';
import { factsOf, type UnitPayload } from '../consumer/facts-of.js';
import { UnitCopyTables1795400100000 } from '../migrations/unit-copy-tables.migration.js';
import { history, id, province } from '../test/events.js';
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
});
