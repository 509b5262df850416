import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LocalPostgres } from '@toandan/deploy/local';
import { Database, TransientError } from '@toandan/persistence';
import { DomainError, KERNEL_ERROR_CODES } from '@toandan/kernel';
import { thrown } from '../spec-sample.js';
import { SpecService, type Reply } from '../spec-service.js';

describe('an error', () => {
  let service: SpecService;
  let server: LocalPostgres;
  let database: Database;

  beforeAll(async () => {
    server = await LocalPostgres.start();
    await server.createDatabase('problems');
    database = new Database({
      url: server.databaseUrl('problems'),
      applicationName: 'problem spec',
      attempts: 1,
    });
    await database.query('CREATE TABLE thing (name text UNIQUE CHECK (length(name) < 5))');
    await database.query("INSERT INTO thing VALUES ('one')");
    service = await SpecService.open();
  });
  afterAll(async () => {
    await service?.close();
    await database?.close();
    await server?.stop();
  });

  const failing = async (sql: string): Promise<unknown> =>
    database.query(sql).catch((error: unknown) => error);
  const answer = async (error: unknown, language = 'vi'): Promise<Reply> => {
    thrown.set('it', () => error);
    return service.call('POST', 'refusals', {
      json: { kind: 'it' },
      headers: { 'accept-language': language },
    });
  };

  it('of the domain is answered by its declared status, with its parameters, in both languages', async () => {
    const error = new DomainError('note-already-final', { what: '12/2026' });
    const vi = await answer(error);
    expect(vi.status).toBe(409);
    expect(vi.body).toEqual({
      type: 'urn:toandan:problem:note-already-final',
      title: '12/2026',
      status: 409,
      code: 'note-already-final',
      detail: 'Bản 12/2026 đã chốt.',
      instance: `urn:toandan:request:${vi.headers.get('x-request-id')}`,
    });
    expect((await answer(error, 'en')).body.detail).toBe('Note 12/2026 is final.');
  });

  it('of the domain names the field that it is about', async () => {
    const error = new DomainError('note-already-final', { what: '12/2026', field: 'lines[1].name' });
    expect((await answer(error)).body.errors).toEqual([
      { field: 'lines[1].name', code: 'note-already-final', message: 'Bản 12/2026 đã chốt.' },
    ]);
  });

  it('of the kernel is answered in every service, unless it is our own sum that went wrong', async () => {
    for (const code of KERNEL_ERROR_CODES) {
      const { status, body } = await answer(new DomainError(code));
      expect([422, 500]).toContain(status);
      expect(body.code).toBe(status === 422 ? code : 'internal');
    }
    expect((await answer(new DomainError('period.end-before-start'))).status).toBe(422);
    expect((await answer(new DomainError('aggregation.same-end'))).status).toBe(500);
  });

  it('that nobody declared is ours, and says nothing', async () => {
    for (const error of [
      new DomainError('never-declared'),
      new DomainError('constructor'),
      new Error('secret'),
      'secret',
      null,
    ]) {
      const { status, body, text } = await answer(error);
      expect({ status, code: body.code }).toEqual({ status: 500, code: 'internal' });
      expect(text).not.toContain('secret');
    }
  });

  it('of a unique value is a conflict, without SQL and values', async () => {
    const { status, body, text } = await answer(await failing("INSERT INTO thing VALUES ('one')"));
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'conflict' });
    expect(text).not.toMatch(/thing|one|INSERT|23505/);
  });

  it('of SQL that is wrong is ours', async () => {
    for (const sql of ['SELECT nonsense', "INSERT INTO thing VALUES ('too long')"]) {
      const { status, text } = await answer(await failing(sql));
      expect(status).toBe(500);
      expect(text).not.toMatch(/nonsense|thing/);
    }
  });

  it('that passes (serialization, a lost connection, all tries used) asks to come again', async () => {
    const errors = [
      await failing("DO $$ BEGIN RAISE SQLSTATE '40001'; END $$"),
      await failing('SELECT pg_terminate_backend(pg_backend_pid())'),
      new TransientError('used up'),
    ];
    for (const error of errors) {
      const { status, body, headers } = await answer(error);
      expect({ status, code: body.code }).toEqual({ status: 503, code: 'unavailable' });
      expect(headers.get('retry-after')).toBe('2');
    }
  });
});
