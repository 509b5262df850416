import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client, RefusedError } from './client.js';
import type { Call } from './deed.js';
import { Journal, readJournal } from './journal.js';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const json =
  (status: number, body: object, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
const silence: Answer = (_, response) => response.destroy();

const CREATE: Call = {
  deed: { do: 'create-report', unitId: 'u', form: 'f', period: { start: '', end: '' }, figures: [] },
  service: 'sample',
  method: 'POST',
  path: '/things',
  json: { a: 1 },
  key: 'key-of-this-call',
};
const CHANGE: Call = {
  deed: { do: 'step-report', report: 'r', step: 'submit' },
  service: 'sample',
  method: 'POST',
  path: '/things/r/submit',
  ifMatch: 3,
  readBack: '/things/r',
};

describe('a client', () => {
  let folder: string;
  let server: Server;
  let journal: Journal;
  let client: Client;
  /** Answers in turn. */
  let script: Answer[];
  let asked: string[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'toandan-client-'));
    asked = [];
    server = createServer((request, response) => {
      const { 'idempotency-key': key, 'if-match': version } = request.headers;
      asked.push([request.method, request.url, key ?? version].join(' ').trim());
      script.shift()!(request, response);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    journal = new Journal(join(folder, 'journal.ndjson'));
    client = new Client(
      { originOf: () => origin, tokenOf: () => Promise.resolve('token') },
      journal,
      '10.0.0.1',
    );
  });

  afterEach(async () => {
    journal.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true });
  });

  it('keeps its key over every try, and counts once', async () => {
    script = [
      silence,
      json(503, {}),
      json(409, { code: 'request-in-progress' }),
      json(429, {}, { 'retry-after': '0' }),
      json(401, {}),
      json(201, { id: 'r', version: 1 }, { 'idempotent-replayed': 'true' }),
    ];
    const known = await client.call(undefined, CREATE);
    expect(known).toEqual({ how: 'replayed', answer: { id: 'r', version: 1 } });
    expect(new Set(asked)).toEqual(new Set(['POST /things key-of-this-call']));
    const read = await readJournal(journal.path);
    expect(read.done).toHaveLength(1);
    expect(read.done[0]).toMatchObject({ tries: 6, how: 'replayed', answer: { id: 'r' } });
    expect(read.outcomes.get('no answer')).toBe(1);
  });

  it.each([silence, json(503, {})])(
    'reads what became of a change whose answer was lost, when a conflict tells that something did',
    async (lost) => {
      script = [lost, json(412, { code: 'version-conflict' }), json(200, { id: 'r', version: 4 })];
      const known = await client.call(undefined, CHANGE);
      expect(known).toEqual({ how: 'read-back', answer: { id: 'r', version: 4 } });
      expect(asked).toEqual(['POST /things/r/submit "3"', 'POST /things/r/submit "3"', 'GET /things/r']);
    },
  );

  it('does not take for its own what has gone two versions further', async () => {
    script = [silence, json(412, { code: 'version-conflict' }), json(200, { id: 'r', version: 5 })];
    await expect(client.call(undefined, CHANGE)).rejects.toThrow(RefusedError);
  });

  it('takes a conflict that no lost answer explains for a refusal', async () => {
    script = [json(412, { code: 'version-conflict' })];
    await expect(client.call(undefined, CHANGE)).rejects.toThrow('412 version-conflict');
    const read = await readJournal(journal.path);
    expect(read.refused.map(({ of }) => of.path)).toEqual(['/things/r/submit']);
    expect(read.done).toEqual([]);
  });

  it('leaves a call open in the journal until it knows', async () => {
    const number = journal.begin(CREATE);
    journal.tried(number, 'no answer');
    expect((await readJournal(journal.path)).open).toEqual([CREATE]);
  });
});
