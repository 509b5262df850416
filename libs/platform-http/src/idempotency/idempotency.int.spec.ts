import { Body, Controller, Inject, Post } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { LocalPostgres } from '@toandan/deploy/local';
import { Database, asRole, provisionRole, serviceRole } from '@toandan/persistence';
import { IsString } from 'class-validator';
import { Answer } from '../answer/answer.js';
import { Permit, Public } from '../auth/permit.decorator.js';
import { IdempotencyKey1795305600100 } from '../migrations/idempotency-key.migration.js';
import { SpecService, type Reply } from '../spec-service.js';
import type { IdempotencyCall } from './idempotency-call.js';
import { IdempotencyKey, Idempotent } from './idempotent.decorator.js';
import { idempotent, type KeptAnswer } from './idempotent.js';
import { pruneIdempotencyKeys } from './prune-keys.js';

class EffectDto {
  @IsString()
  name!: string;
}

/** Set by a test: what happens inside the transaction, after the effect. */
const inside: { next: () => Promise<void> } = { next: async () => undefined };

@Controller('effects')
class EffectsController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Permit({ action: 'read', resource: 'catalogue', scope: 'any' })
  @Idempotent()
  @Post()
  make(@Body() { name }: EffectDto, @IdempotencyKey() call: IdempotencyCall): Promise<KeptAnswer> {
    return this.#make(name, call);
  }

  @Public()
  @Idempotent()
  @Post('anonymous')
  makeAnonymous(@Body() { name }: EffectDto, @IdempotencyKey() call: IdempotencyCall): Promise<KeptAnswer> {
    return this.#make(name, call);
  }

  @Public()
  @Idempotent()
  @Post('careless')
  careless(@Body() { name }: EffectDto): object {
    return { name };
  }

  #make(name: string, call: IdempotencyCall): Promise<KeptAnswer> {
    return this.database.transaction((tx) =>
      idempotent(tx, call, async () => {
        const [row] = await tx.query<{ id: number }>('INSERT INTO effect (name) VALUES ($1) RETURNING id', [
          name,
        ]);
        await inside.next();
        return new Answer({ id: row!.id, name }, { version: 1, location: `effects/${row!.id}` });
      }),
    );
  }
}

describe('a creating call', () => {
  let server: LocalPostgres;
  let database: Database;
  let service: SpecService;
  let token: string;

  beforeAll(async () => {
    server = await LocalPostgres.start();
    await server.createDatabase('idempotency');
    const url = server.databaseUrl('idempotency');
    const login = { name: serviceRole('sample'), password: 'of-a-test' };
    await provisionRole(url, login, 'sample');
    database = new Database({
      url: asRole(url, login),
      schema: 'sample',
      applicationName: 'idempotency spec',
      migrations: [IdempotencyKey1795305600100],
    });
    await database.migrate();
    await database.query('CREATE TABLE effect (id integer GENERATED ALWAYS AS IDENTITY, name text NOT NULL)');
    service = await SpecService.open({}, [EffectsController], [{ provide: Database, useValue: database }]);
    token = await service.issuer.token(['national']);
  });
  afterEach(async () => {
    inside.next = async () => undefined;
    await database.query('DELETE FROM effect');
    await database.query('DELETE FROM idempotency_key');
  });
  afterAll(async () => {
    await service?.close();
    await database?.close();
    await server?.stop();
  });

  const make = (key: string | undefined, json: unknown, path = 'effects', by = token): Promise<Reply> =>
    service.call('POST', path, {
      token: by,
      json,
      headers: key === undefined ? {} : { 'idempotency-key': key },
    });
  const counts = async (): Promise<object | undefined> =>
    (
      await database.query<object>(
        'SELECT (SELECT count(*)::integer FROM effect) AS effects, (SELECT count(*)::integer FROM idempotency_key) AS keys',
      )
    )[0];

  it('takes effect once; a repetition gets the same answer and says so', async () => {
    const first = await make('key-00001', { name: 'một' });
    expect(first.status).toBe(201);
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    const again = await make('key-00001', { name: 'một' });
    expect(again.status).toBe(201);
    expect(again.text).toBe(first.text);
    for (const header of ['etag', 'location']) {
      expect(again.headers.get(header)).toBe(first.headers.get(header));
    }
    expect(first.headers.get('etag')).toBe('"1"');
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(await counts()).toEqual({ effects: 1, keys: 1 });
  });

  it('with the same key and another content is refused', async () => {
    await make('key-00001', { name: 'một' });
    expect(await make('key-00001', { name: 'hai' })).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
    expect(await make('key-00001', { name: 'một' }, 'effects/anonymous', token)).toMatchObject({
      status: 201,
    });
    expect(await counts()).toEqual({ effects: 2, keys: 2 });
  });

  it('of another account with the same key is another call', async () => {
    await make('key-00001', { name: 'một' });
    const other = await service.issuer.token(['national'], { sub: 'officer-2' });
    const theirs = await make('key-00001', { name: 'một' }, 'effects', other);
    expect(theirs.headers.get('idempotent-replayed')).toBeNull();
    expect(await counts()).toEqual({ effects: 2, keys: 2 });
  });

  it.each([
    [undefined, 'idempotency-key-missing'],
    ['short', 'idempotency-key-malformed'],
    ['x'.repeat(129), 'idempotency-key-malformed'],
    ['has a space', 'idempotency-key-malformed'],
  ])('with the key %p is refused', async (key, code) => {
    const reply = await make(key, { name: 'một' });
    expect(reply).toMatchObject({ status: 400, body: { code, errors: [{ field: 'Idempotency-Key' }] } });
    expect(await counts()).toEqual({ effects: 0, keys: 0 });
  });

  it('made ten times at once takes effect once', async () => {
    const replies = await Promise.all(Array.from({ length: 10 }, () => make('key-00001', { name: 'một' })));
    expect(await counts()).toEqual({ effects: 1, keys: 1 });
    const done = replies.filter(({ status }) => status === 201);
    const told = replies.filter(({ status }) => status === 409);
    expect(done.length).toBeGreaterThan(0);
    expect(done.length + told.length).toBe(10);
    expect(new Set(done.map(({ text }) => text)).size).toBe(1);
    for (const { headers, body } of told) {
      expect(headers.get('retry-after')).toBe('1');
      expect(body.code).toBe('request-in-progress');
    }
  });

  it('beside its twin under way is told to come again, and then gets its answer', async () => {
    const begun = Promise.withResolvers<void>();
    const go = Promise.withResolvers<void>();
    inside.next = async () => {
      begun.resolve();
      await go.promise;
    };
    const first = make('key-00001', { name: 'một' });
    await begun.promise;
    expect(await make('key-00001', { name: 'một' })).toMatchObject({ status: 409 });
    go.resolve();
    expect((await first).status).toBe(201);
    const again = await make('key-00001', { name: 'một' });
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(await counts()).toEqual({ effects: 1, keys: 1 });
  });

  it('that fails between effect and commit leaves neither, and may be tried again', async () => {
    inside.next = async () => {
      throw new Error('between');
    };
    expect((await make('key-00001', { name: 'một' })).status).toBe(500);
    expect(await counts()).toEqual({ effects: 0, keys: 0 });
    inside.next = async () => undefined;
    expect((await make('key-00001', { name: 'một' })).status).toBe(201);
    expect(await counts()).toEqual({ effects: 1, keys: 1 });
  });

  it('whose connection dies in between is done once, by the next try of the unit of work', async () => {
    let deaths = 0;
    inside.next = async () => {
      deaths += 1;
      if (deaths > 1) return;
      await database.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE state = 'idle in transaction' AND usename = current_user AND pid <> pg_backend_pid()`,
      );
    };
    expect((await make('key-00001', { name: 'một' })).status).toBe(201);
    expect(deaths).toBe(2);
    expect(await counts()).toEqual({ effects: 1, keys: 1 });
  });

  it('that finds the key free and then taken is undone and run again, and gets the twin’s answer', async () => {
    const call: IdempotencyCall = { actor: 'a', key: 'key-00001', route: 'POST /x', hash: 'h' };
    let tries = 0;
    const answer = await database.transaction((tx) => {
      tries += 1;
      return idempotent(tx, call, async () => {
        // The twin comes to its end after this one has looked.
        await database.query(
          `INSERT INTO idempotency_key (actor, key, route, request_hash, status, body)
           VALUES ('a', 'key-00001', 'POST /x', 'h', 201, '{"by":"the twin"}')`,
        );
        await tx.query("INSERT INTO effect (name) VALUES ('twice')");
        return new Answer({ by: 'the late one' });
      });
    });
    expect(answer).toMatchObject({ replayed: true, body: { by: 'the twin' } });
    expect({ tries, ...(await counts()) }).toEqual({ tries: 2, effects: 0, keys: 1 });
  });

  it('whose handler forgets to keep the key is a failure of ours', async () => {
    expect((await make('key-00001', { name: 'một' }, 'effects/careless')).status).toBe(500);
  });

  it('is forgotten after its time, and only then', async () => {
    for (const key of ['key-00001', 'key-00002']) await make(key, { name: key });
    await database.query(
      "UPDATE idempotency_key SET created_at = created_at - interval '2 days' WHERE key = 'key-00001'",
    );
    expect(await pruneIdempotencyKeys(database, new Date(Date.now() - 86_400_000))).toBe(1);
    expect(await counts()).toEqual({ effects: 2, keys: 1 });
  });
});
