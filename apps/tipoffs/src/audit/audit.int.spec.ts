import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '@toandan/persistence';
import { HttpLog } from '@toandan/platform-http';
import { API, HUE, openTipoffStage, THAI_NGUYEN, type TipoffStage } from '../test/tipoff-stage.js';
import { AuditTable } from './persistence/audit-table.js';

interface Report {
  intact: boolean;
  seq: number;
  hash?: string;
  fault?: string;
}

let world: TipoffStage;
/** As an administrator of the database, whom no trigger stops. */
let forcing: Database;

beforeAll(async () => {
  world = await openTipoffStage();
  forcing = new Database({
    url: world.stage.urls.admin,
    applicationName: 'forcing',
    schema: 'tipoffs',
    settings: { session_replication_role: 'replica' },
  });
});
afterAll(async () => {
  await forcing?.close();
  await world?.close();
});

async function receive(): Promise<string> {
  const { body } = await world
    .operator()
    .post(`${API}/tipoffs`, { content: 'Tin báo', channel: 'hotline', unitId: HUE });
  return String(body.id);
}

const read = (id: string, subject?: string) => world.operator(HUE, subject).get(`${API}/tipoffs/${id}`);

const verify = async (query = '', who = world.custodian()): Promise<Report> =>
  (await who.get<Report>(`${API}/audit/verification${query}`)).body;

describe('reading content', () => {
  it('is recorded with who and when, each time', async () => {
    const id = await receive();
    await read(id, 'operator-3');
    await read(id, 'operator-4');
    type Entry = { by: string; action: string; at: string; seq: number; details: object };
    const { body } = await world
      .custodian(HUE)
      .get<{ items: Entry[]; next: string }>(`${API}/tipoffs/${id}/audit?limit=1`);
    expect(body.items).toEqual([
      expect.objectContaining({
        action: 'content-read',
        by: expect.stringMatching(/operator-4$/),
        details: {},
      }),
    ]);
    const second = await world
      .custodian(HUE)
      .get<{ items: Entry[]; next: null }>(`${API}/tipoffs/${id}/audit?limit=1&cursor=${body.next}`);
    expect([second.body.items[0]!.by, second.body.next]).toEqual([
      expect.stringMatching(/operator-3$/),
      null,
    ]);
  });

  it('by many at once makes one chain', async () => {
    const ids = await Promise.all(Array.from({ length: 4 }, receive));
    const before = await verify();
    const answers = await Promise.all([...ids, ...ids, ...ids].map((id) => read(id)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await verify()).toMatchObject({ intact: true, seq: before.seq + 12 });
  });

  it('that is refused shows nothing and records nothing', async () => {
    const id = await receive();
    const before = await verify();
    await world.operator(THAI_NGUYEN).get(`${API}/tipoffs/${id}`);
    expect(await verify()).toEqual(before);
  });

  it('is told to custodians of that unit only', async () => {
    const id = await receive();
    const asked = [world.operator(HUE), world.custodian(THAI_NGUYEN), world.anyone];
    const answers = await Promise.all(asked.map((who) => who.get(`${API}/tipoffs/${id}/audit`)));
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 401]);
    expect((await world.operator().get(`${API}/audit/verification`)).status).toBe(403);
  });
});

describe('the table', () => {
  beforeEach(async () => {
    const id = await receive();
    for (let nth = 0; nth < 4; nth += 1) await read(id);
  });

  it.each([
    "UPDATE audit_entry SET by = 'x'",
    'DELETE FROM audit_entry WHERE seq = 1',
    'TRUNCATE audit_entry',
    'DELETE FROM audit_head',
    'TRUNCATE audit_head',
    'UPDATE audit_head SET seq = seq - 1',
    'UPDATE audit_head SET seq = seq + 2',
  ])('refuses %s to the service itself', async (statement) => {
    await expect(world.stage.database('tipoffs').query(statement)).rejects.toMatchObject({ code: '42501' });
    // Also for an owner who has given itself the right again.
    await expect(
      world.stage.database('tipoffs').transaction(async (tx) => {
        await tx.query('GRANT ALL ON audit_entry, audit_head TO CURRENT_USER');
        await tx.query(statement);
      }),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    ['who', "UPDATE audit_entry SET by = 'x' WHERE seq = $1", 'changed'],
    ['when', "UPDATE audit_entry SET at = at + interval '1 ms' WHERE seq = $1", 'changed'],
    ['what', "UPDATE audit_entry SET action = 'identity-read' WHERE seq = $1", 'changed'],
    ['of which', 'UPDATE audit_entry SET tipoff_id = NULL WHERE seq = $1', 'changed'],
    ['details', 'UPDATE audit_entry SET details = \'{"a":1}\' WHERE seq = $1', 'changed'],
    ['the hash', "UPDATE audit_entry SET hash = repeat('a', 64) WHERE seq = $1", 'changed'],
    ['the link', "UPDATE audit_entry SET previous = repeat('a', 64) WHERE seq = $1", 'unlinked'],
    ['its number', 'UPDATE audit_entry SET seq = -seq WHERE seq = $1', 'gap'],
    ['removed', 'DELETE FROM audit_entry WHERE seq = $1', 'gap'],
  ])('shows by its hashes that somebody changed it by force: %s', async (_, statement, fault) => {
    const { seq: last } = await verify();
    const at = last - 1;
    await undone(statement, [at], async () => {
      expect(await verify()).toEqual(expect.objectContaining({ intact: false, fault }));
    });
    expect(await verify()).toMatchObject({ intact: true, seq: last });
  });

  it.each([
    ['its last entry', 'DELETE FROM audit_entry WHERE seq = (SELECT max(seq) FROM audit_entry)'],
    ['all entries', 'DELETE FROM audit_entry'],
    ['its head moved back', 'UPDATE audit_head SET seq = 0'],
  ])('shows that it was cut: %s', async (_, statement) => {
    await undone(statement, [], async () => {
      expect(await verify()).toMatchObject({ intact: false, fault: 'other-end' });
    });
  });

  it('shows that end and head were cut together, to who has noted a head', async () => {
    const noted = await verify();
    const cut = `WITH gone AS (DELETE FROM audit_entry WHERE seq = ${noted.seq})
      UPDATE audit_head SET (seq, hash) = (SELECT seq, hash FROM audit_entry WHERE seq = ${noted.seq - 1})`;
    await undone(cut, [], async () => {
      expect(await verify()).toMatchObject({ intact: true });
      expect(await verify(`?seq=${noted.seq}&hash=${noted.hash}`)).toMatchObject({ fault: 'replaced' });
    });
    expect(await verify(`?seq=${noted.seq}&hash=${noted.hash}`)).toEqual(noted);
    expect(await verify(`?seq=1&hash=${'a'.repeat(64)}`)).toMatchObject({ fault: 'replaced', seq: 1 });
  });

  it('has its heads noted in the log', async () => {
    const { seq, hash } = await verify();
    const heads = world.stage.lines
      .map((line) => JSON.parse(line) as { event: string; text?: string })
      .filter(({ event }) => event === 'audit-head');
    expect(heads.at(-1)!.text).toBe(`${seq} ${hash}`);
  });

  it('is looked through to its end, however long it is', async () => {
    const database = world.stage.database('tipoffs');
    const table = new AuditTable(database, new HttpLog('tipoffs', 'silent'));
    const { seq } = await verify();
    await database.transaction(async (tx) => {
      for (let nth = 0; nth < 2_050; nth += 1) {
        await table.append(tx, { at: new Date(), by: 'somebody', action: 'content-read' });
      }
    });
    expect(await verify()).toMatchObject({ intact: true, seq: seq + 2_050 });
    await undone('DELETE FROM audit_entry WHERE seq = $1', [seq + 1_500], async () => {
      expect(await verify()).toMatchObject({ fault: 'gap', seq: seq + 1_500 });
    });
  });

  it('is asked about half a head: 400', async () => {
    const { status, body } = await world.custodian().get(`${API}/audit/verification?seq=1`);
    expect([status, body.errors]).toEqual([400, [expect.objectContaining({ field: 'hash' })]]);
  });
});

/** Does something by force, looks, and puts back what was there. */
async function undone(statement: string, params: unknown[], look: () => Promise<void>): Promise<void> {
  await forcing.query('CREATE TABLE kept_entry AS TABLE audit_entry');
  await forcing.query('CREATE TABLE kept_head AS TABLE audit_head');
  try {
    await forcing.query(statement, params);
    await look();
  } finally {
    await forcing.query('DELETE FROM audit_entry');
    await forcing.query('INSERT INTO audit_entry TABLE kept_entry');
    await forcing.query('DELETE FROM audit_head');
    await forcing.query('INSERT INTO audit_head TABLE kept_head');
    await forcing.query('DROP TABLE kept_entry, kept_head');
  }
}
