import type { Database } from '@toandan/persistence';
import { loginClient, LoginRefusedError } from '@toandan/embedded-issuer/login';
import { until } from '../upgrade/until.js';
import type { MarkedHost } from './marked-host-cli.js';
import { bodyOf, type Ask, type MarkedPeople } from './marked-people.js';
import { marker, markerOf, type Marker } from './marker.js';

/** One of each, by what it is. */
export const MARKERS = Object.fromEntries(
  [
    'content',
    'identity-name',
    'identity-contact',
    'access-reason',
    'wrong-password',
    'login-name',
    'officer-text',
    'idempotency-key',
    'refused-field',
    'refused-name',
    'query',
    'header',
    'broken-event',
  ].map((kind) => [kind, marker(kind)]),
) as Readonly<Record<string, Marker>>;

const text = (kind: string): string => MARKERS[kind]!.text;
/** Where only ASCII may stand. */
const word = (kind: string): string => MARKERS[kind]!.secrets[0]!;

const INDICATOR = 'exercise.patrols';
const TIPOFFS = '/api/tipoffs/v1';

/** Everything that people type, through every door, well and badly. @returns what came into being on the way */
export async function plant(people: MarkedPeople, host: MarkedHost, admin: Database): Promise<Marker[]> {
  const made = await tipoffs(people, host);
  await refusals(people, host);
  await officersTexts(people, host, admin);
  await signIns(people, host);
  await failures(people, host, admin);
  await brokenEvent(admin);
  await look(people);
  return made;
}

function report(): { content: string; reporter: object } {
  return {
    content: text('content'),
    reporter: { name: text('identity-name'), contact: text('identity-contact') },
  };
}

async function tipoffs(people: MarkedPeople, host: MarkedHost): Promise<Marker[]> {
  const key = word('idempotency-key');
  const given = [
    await people.ask('nobody', 'POST', `${TIPOFFS}/public/tipoffs`, {
      json: { ...report(), unitId: host.province },
      key,
    }),
    await people.ask('nobody', 'POST', `${TIPOFFS}/public/tipoffs`, {
      json: { ...report(), unitId: host.province },
      key,
    }),
    await people.ask('nobody', 'POST', `${TIPOFFS}/public/tipoffs`, {
      json: { ...report(), content: text('content').normalize('NFD') },
    }),
    await people.ask('hotline-operator', 'POST', `${TIPOFFS}/tipoffs`, {
      json: { ...report(), channel: 'hotline' },
    }),
  ];
  const receipts = given.map((answer) => bodyOf<{ receipt: string }>(answer).receipt);
  const { id } = bodyOf<{ id: string }>(given[3]!);
  const at = `${TIPOFFS}/tipoffs/${id}`;
  await people.ask('hotline-operator', 'GET', at);
  await people.ask('hotline-operator', 'POST', `${at}/verify`, { ifMatch: '"1"' });
  await people.ask('custodian', 'POST', `${at}/identity-access`, {
    json: { reason: text('access-reason'), hours: 1 },
  });
  await people.ask('custodian', 'GET', `${at}/identity`);
  for (const who of [
    'nobody',
    'ministry-analyst',
    'officer',
    'administrator',
    'hotline-operator',
    'custodian',
  ]) {
    for (const path of ['', '/identity', '/audit']) await people.ask(who, 'GET', `${at}${path}`);
  }
  await people.ask('nobody', 'POST', `${TIPOFFS}/public/receipts/lookup`, { json: { receipt: receipts[0] } });
  return [...new Set(receipts)].flatMap((one) => [
    markerOf('receipt', one),
    markerOf('receipt', one.replaceAll(' ', '')),
    markerOf('receipt', one.replaceAll(' ', '-')),
  ]);
}

/** What nobody lets in: each answer names the field and not what stood in it. */
async function refusals(people: MarkedPeople, host: MarkedHost): Promise<void> {
  const at = `${TIPOFFS}/public/tipoffs`;
  const field = text('refused-field');
  const tries: [who: string, path: string, ask: Ask][] = [
    ['nobody', at, { json: { ...report(), content: `${text('content')}\u0007` } }],
    ['nobody', at, { json: { ...report(), content: text('content').repeat(4_000) } }],
    ['nobody', at, { json: { ...report(), content: text('content').repeat(20_000) } }],
    ['nobody', at, { json: { ...report(), unitId: field } }],
    ['nobody', at, { json: { ...report(), [text('refused-name')]: field } }],
    ['nobody', at, { json: { content: 1, reporter: text('identity-name') } }],
    [
      'nobody',
      at,
      { json: `{"content":"${text('content')}","reporter":{"name":"${text('identity-name')}",` },
    ],
    ['nobody', at, { json: report(), headers: { 'content-type': `text/${word('header')}` } }],
    ['nobody', at, { json: report(), key: `${word('header')} ${'x'.repeat(300)}` }],
    ['nobody', `${at}?content=${encodeURIComponent(text('query'))}`, { json: report() }],
    ['nobody', `${TIPOFFS}/public/receipts/lookup`, { json: { receipt: `0000 ${text('identity-name')}` } }],
    ['hotline-operator', `${TIPOFFS}/tipoffs`, { json: { ...report(), channel: field } }],
    [
      'officer',
      '/api/reporting/v1/reports',
      { json: { unitId: field, form: field, period: field, figures: [{ indicator: field, figure: field }] } },
    ],
    [
      'officer',
      '/api/reporting/v1/reports',
      {
        json: {
          unitId: host.nation,
          form: word('refused-field'),
          period: { start: '2026-01-01', end: '2026-01-31' },
          figures: [],
        },
      },
    ],
    [
      'officer',
      '/api/commendations/v1/awards',
      { json: { unitId: host.province, forms: [field], conferredBy: field, reason: field.repeat(50) } },
    ],
    [
      'ministry-reviewer',
      '/api/programs/v1/documents',
      { json: { unitId: host.province, type: field.repeat(9), issuer: field } },
    ],
    [
      'administrator',
      '/api/registry/v1/commune-imports',
      {
        json: {
          csv: `code,name,type,province_code\n${field},${field},${field},${field}\n`,
          effectiveDate: '2025-07-01',
          dryRun: true,
        },
      },
    ],
    [
      'operator',
      '/api/operations/v1/discards',
      { json: { group: word('refused-field'), ids: [field], reason: field } },
    ],
  ];
  for (const [who, path, ask] of tries) await people.ask(who, 'POST', path, ask);
  const headers = {
    'user-agent': word('header'),
    'accept-language': word('header'),
    referer: `http://127.0.0.1/${word('header')}`,
    'x-request-id': word('header'),
    'x-forwarded-for': word('header'),
    traceparent: word('header'),
    tracestate: `a=${word('header')}`,
    baggage: `name=${word('header')}`,
    cookie: `session=${word('header')}`,
    'if-match': word('header'),
    forwarded: `for=${word('header')}`,
  };
  const q = encodeURIComponent(text('query'));
  for (const path of [
    `${TIPOFFS}/tipoffs?q=${q}`,
    `${TIPOFFS}/tipoffs/${q}`,
    `${TIPOFFS}/public/units?parent=${q}`,
    `/api/aggregation/v1/table?dx=${q}&pe=${q}&ou=${q}`,
    `/api/aggregation/v1/table?dx=tipoff.received&pe=2026-03&ou=nation&asOf=${q}`,
    `/api/reporting/v1/reports?unit=${q}&cursor=${q}`,
    `/api/registry/v1/units?code=${q}`,
    `${TIPOFFS}/nowhere/${q}`,
    `/api/nowhere/${q}`,
    `/${q}`,
    `/%ff${q}`,
  ]) {
    for (const who of ['nobody', 'hotline-operator']) await people.ask(who, 'GET', path, { headers });
  }
  await people.ask('nobody', 'GET', '/api/reporting/v1/reports', {
    headers: { authorization: `Bearer ${word('header')}` },
  });
}

/** What officers write is published to all who work, and stays out of logs and traces all the same. */
async function officersTexts(people: MarkedPeople, host: MarkedHost, admin: Database): Promise<void> {
  await people.ask('catalogue-owner', 'PUT', '/api/reporting/v1/forms/marked', {
    json: { names: { vi: 'Thử', en: 'Trial' }, level: 'province', indicators: [INDICATOR], exercise: true },
  });
  const made = await people.ask('officer', 'POST', '/api/reporting/v1/reports', {
    json: {
      unitId: host.province,
      form: 'marked',
      period: { start: '2026-03-01', end: '2026-03-31' },
      figures: [{ indicator: INDICATOR, figure: { kind: 'value', value: { amount: '5', bound: 'exact' } } }],
      source: { title: text('officer-text') },
    },
  });
  const at = `/api/reporting/v1/reports/${bodyOf<{ id: string }>(made).id}`;
  const submitted = await people.ask('officer', 'POST', `${at}/submit`, {
    ifMatch: made.headers.get('etag') ?? '',
  });
  await people.ask('ministry-reviewer', 'POST', `${at}/approve`, {
    ifMatch: submitted.headers.get('etag') ?? '',
  });
  await until('the report counts', async () => {
    return (
      (await admin.query(`SELECT 1 FROM aggregation.contribution WHERE indicator = '${INDICATOR}'`)).length >
      0
    );
  });
  await people.ask('ministry-reviewer', 'POST', '/api/commendations/v1/awards', {
    json: {
      unitId: host.province,
      forms: ['Bằng khen'],
      conferredBy: text('officer-text'),
      conferred: '2026-03-08',
      collectives: 1,
      reason: text('officer-text'),
    },
  });
}

async function signIns(people: MarkedPeople, host: MarkedHost): Promise<void> {
  for (const [login, password] of [
    ['officer', text('wrong-password')],
    [word('login-name'), text('wrong-password')],
    ['officer', text('wrong-password').repeat(10)],
  ] as const) {
    await loginClient(host.issuer, login, password).catch((error: unknown) => {
      if (!(error instanceof LoginRefusedError)) throw error;
    });
  }
  const q = encodeURIComponent(text('query'));
  await people.page(
    'of a sign-in that is none',
    `${host.issuer}/auth?client_id=${q}&redirect_uri=${q}&state=${q}`,
    {},
  );
  await people.page('of no sign-in', `${host.issuer}/interaction/none`, {
    method: 'POST',
    body: new URLSearchParams({ login: word('login-name'), password: text('wrong-password') }),
  });
  await people.page('of tokens', `${host.issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      username: word('login-name'),
      password: text('wrong-password'),
    }),
  });
}

/** The database refuses while everything is in hand, and quotes the row to whoever asks why. */
async function failures(people: MarkedPeople, host: MarkedHost, admin: Database): Promise<void> {
  const breaking = [
    ['tipoffs.tipoff_content', `${TIPOFFS}/public/tipoffs`, 'nobody', report()],
    ['tipoffs.reporter_identity', `${TIPOFFS}/public/tipoffs`, 'nobody', report()],
    ['tipoffs.idempotency_key', `${TIPOFFS}/public/tipoffs`, 'nobody', report()],
    [
      'commendations.award',
      '/api/commendations/v1/awards',
      'ministry-reviewer',
      {
        unitId: host.province,
        forms: ['Bằng khen'],
        conferredBy: text('officer-text'),
        conferred: '2026-03-09',
        reason: text('officer-text'),
      },
    ],
  ] as const;
  for (const [table, path, who, json] of breaking) {
    await admin.execute(`ALTER TABLE ${table} ADD CONSTRAINT broken CHECK (false) NOT VALID`);
    await people.ask(who, 'POST', path, { json, key: `${word('idempotency-key')}-${table}` });
    await admin.execute(`ALTER TABLE ${table} DROP CONSTRAINT broken`);
    await admin.execute(`ALTER TABLE ${table} RENAME TO away`);
    await people.ask(who, 'POST', path, { json });
    await admin.execute(`ALTER TABLE ${table.split('.')[0]!}.away RENAME TO ${table.split('.')[1]!}`);
  }
}

/** What a faulty producer might send: it has no business in an event, so its consumers put the event aside. */
async function brokenEvent(admin: Database): Promise<void> {
  const rows = await admin.query(
    `INSERT INTO tipoffs.outbox (topic, slice, event_key, headers, payload)
     SELECT topic, slice, 'marked', jsonb_set(headers::jsonb, '{ce_id}', to_jsonb(uuidv7()::text))::json,
            json_build_object('content', $1::text, 'tipoffId', $1::text)
       FROM tipoffs.outbox LIMIT 1 RETURNING 1`,
    [text('broken-event')],
  );
  if (rows.length !== 1) throw new Error('There was no event to take after');
  await until('the broken event is put aside', async () => {
    return (await admin.query('SELECT 1 FROM aggregation.dead_letter')).length > 0;
  });
}

/** What everybody else can look at. */
async function look(people: MarkedPeople): Promise<void> {
  const paths = [
    ...['registry', 'programs', 'reporting', 'tipoffs', 'commendations', 'aggregation', 'operations'].map(
      (service) => `/api/${service}/v1/openapi.json`,
    ),
    '/api/tipoffs/v1/tipoffs',
    '/api/tipoffs/v1/counts?year=2026',
    '/api/tipoffs/v1/audit/verification',
    '/api/aggregation/v1/tipoff-counts?year=2026',
    '/api/aggregation/v1/indicators',
    '/api/aggregation/v1/watermark',
    '/api/aggregation/v1/table?dx=tipoff.received&pe=2026&ou=provinces',
    '/api/aggregation/v1/explanation?dx=tipoff.received&pe=2026&ou=nation',
    '/api/operations/v1/overview',
    '/api/operations/v1/dead-letters',
    '/api/operations/v1/acts',
    '/api/reporting/v1/reports',
    '/api/commendations/v1/awards',
    '/health/ready',
  ];
  for (const who of [
    'nobody',
    'ministry-analyst',
    'officer',
    'hotline-operator',
    'custodian',
    'administrator',
    'operator',
  ]) {
    for (const path of paths) await people.ask(who, 'GET', path);
  }
  const { text: letters } = await people.ask('operator', 'GET', '/api/operations/v1/dead-letters');
  const { items } = JSON.parse(letters) as { items: { group: string; id: string }[] };
  for (const { group, id } of items) {
    await people.ask('operator', 'GET', `/api/operations/v1/dead-letters/${group}/${id}`);
  }
}
