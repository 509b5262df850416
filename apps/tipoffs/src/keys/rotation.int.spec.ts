import { readFile, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API, openTipoffStage, type TipoffStage } from '../test/tipoff-stage.js';
import { addKey } from './key-file.js';

let world: TipoffStage;

beforeAll(async () => {
  world = await openTipoffStage();
});
afterAll(() => world?.close());

const kids = async (table: string): Promise<unknown[]> =>
  world.stage.database('tipoffs').query(`SELECT DISTINCT kid FROM ${table} ORDER BY kid`);

async function restart(): Promise<void> {
  await world.stage.stop();
  await world.stage.start();
  await world.stage.quiet();
}

/** Takes the oldest key out of a ring. */
async function dropOldest(file: string): Promise<void> {
  const { keys } = JSON.parse(await readFile(file, 'utf8')) as { keys: unknown[] };
  await writeFile(file, JSON.stringify({ keys: keys.slice(1) }));
}

describe('a new key', () => {
  it('wraps from its time on; older texts are wrapped anew, and their key can go', async () => {
    const reporter = { name: 'Nguyễn Thị Mai' };
    const ids: string[] = [];
    // More than one batch.
    for (let nth = 0; nth < 53; nth += 1) {
      const call = { content: `Tin ${nth}`, channel: 'hotline', ...(nth % 2 === 0 && { reporter }) };
      ids.push(String((await world.operator().post(`${API}/tipoffs`, call)).body.id));
    }
    const key = randomUUID();
    const repeated = await world.anyone.post(`${API}/public/tipoffs`, { content: 'a' }, { key });
    const content = await addKey(world.keyFile.content, 'A256KW');
    const identity = await addKey(world.keyFile.identity, 'A256KW');
    const later = await addKey(world.keyFile.content, 'A256KW', new Date('2900-01-01T00:00:00Z'));
    await restart();
    expect(await kids('tipoff_content')).toEqual([{ kid: content }]);
    expect(await kids('reporter_identity')).toEqual([{ kid: identity }]);
    expect(later).not.toBe(content);

    // An answer that was given before is given again while the older key is in the ring.
    const again = await world.anyone.post(`${API}/public/tipoffs`, { content: 'a' }, { key });
    expect(again.body).toEqual(repeated.body);

    await dropOldest(world.keyFile.content);
    await dropOldest(world.keyFile.identity);
    await restart();
    const opened = await world.operator().get(`${API}/tipoffs/${ids[52]}`);
    expect(opened.body).toMatchObject({ content: 'Tin 52' });
    await world.custodian().post(`${API}/tipoffs/${ids[52]}/identity-access`, { reason: 'a', hours: 1 });
    const shown = await world.custodian().get(`${API}/tipoffs/${ids[52]}/identity`);
    expect(shown.body).toMatchObject({ reporter });
  });

  it('is entered in the chain of audits, with how many texts it concerned', async () => {
    const entries = await world.stage
      .database('tipoffs')
      .query("SELECT by, details FROM audit_entry WHERE action = 'keys-rewrapped'");
    expect(entries).toEqual([
      { by: 'tipoffs', details: expect.objectContaining({ contents: 54, identities: 27 }) },
    ]);
    const { body } = await world.custodian().get(`${API}/audit/verification`);
    expect(body).toMatchObject({ intact: true });
  });

  it('for receipts leaves older receipts known', async () => {
    const { body } = await world.anyone.post(`${API}/public/tipoffs`, { content: 'a' });
    await addKey(world.keyFile.receipts, 'HS256');
    await restart();
    const { status } = await world.anyone.call('POST', `${API}/public/receipts/lookup`, {
      receipt: body.receipt,
    });
    expect(status).toBe(200);
  });

  it('that does not fit the texts is told in the log, and no text is lost', async () => {
    const database = world.stage.database('tipoffs');
    const before = await database.query('SELECT tipoff_id, sealed FROM tipoff_content ORDER BY tipoff_id');
    const { keys } = JSON.parse(await readFile(world.keyFile.content, 'utf8')) as { keys: unknown[] };
    await writeFile(world.keyFile.content, JSON.stringify({ keys: [] }));
    await writeFile(`${world.keyFile.content}.other`, '', { mode: 0o600 });
    const fresh = `${world.keyFile.content}.fresh`;
    await addKey(fresh, 'A256KW');
    await writeFile(world.keyFile.content, await readFile(fresh, 'utf8'));
    world.stage.lines.length = 0;
    await restart();
    const told = world.stage.lines.filter((line) => line.includes('"tidy"'));
    expect(told).toEqual([expect.stringMatching(/55 sealed texts that no key opens/)]);
    expect(await database.query('SELECT tipoff_id, sealed FROM tipoff_content ORDER BY tipoff_id')).toEqual(
      before,
    );
    await writeFile(world.keyFile.content, JSON.stringify({ keys }));
  });
});

describe('answers that are kept', () => {
  it('are forgotten when the time to repeat a call is over', async () => {
    const database = world.stage.database('tipoffs');
    await database.query("UPDATE idempotency_key SET created_at = created_at - interval '25 hours'");
    await world.stage.stop();
    await world.stage.start();
    await world.stage.quiet();
    expect(await database.query('SELECT key FROM idempotency_key')).toEqual([]);
  });
});
