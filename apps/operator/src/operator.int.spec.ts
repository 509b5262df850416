import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ContractRegistry, REDACTED, allEventClasses, toHeaders } from '@toandan/contracts';
import { LocalPostgres } from '@toandan/deploy/local';
import { MessagingTables1795305600000 } from '@toandan/messaging';
import { Database, LOG_READER_ROLE, asRole, provisionRole, serviceRole } from '@toandan/persistence';
import { operatorConfig } from './config.js';
import { run } from './run.js';

const NOW = new Date('2026-11-22T07:05:00Z');
const PASSWORD = 'only-for-this-test';
/** As the contract wants it: what breaks its field's rule is not shown. */
const UNIT = '019a2b3c-4d5e-7f60-8a1b-00000000a001';
const GROUP = 'reporting.units';
const EVENT_ID = '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071';

/** What a run of the tool left on its terminal. */
interface Ran {
  exit: number;
  out: string;
  err: string;
  /** The questions it asked. */
  asked: string[];
}

const headersOf = (type: string): Record<string, string> =>
  toHeaders({
    id: EVENT_ID,
    type,
    version: 1,
    source: '/registry',
    key: 'unit-1',
    time: '2026-11-22T07:00:00Z',
    correlationId: 'c-1',
  });

describe('the operator’s tool', () => {
  let server: LocalPostgres;
  let admin: Database;
  let url: string;
  const contracts = ContractRegistry.of(allEventClasses);

  beforeAll(async () => {
    server = await LocalPostgres.start({ settings: { fsync: 'off' } });
  });
  afterAll(async () => {
    await admin.close();
    await server.stop();
  });

  let databases = 0;
  beforeEach(async () => {
    await admin?.close();
    databases += 1;
    const name = `operator_${databases}`;
    await server.createDatabase(name);
    url = server.databaseUrl(name);
    await provisionRole(url, { name: LOG_READER_ROLE, password: PASSWORD });
    for (const schema of ['registry', 'reporting']) {
      const login = { name: serviceRole(schema), password: PASSWORD };
      await provisionRole(url, login, schema);
      const database = new Database({
        url: asRole(url, login),
        schema,
        applicationName: 'migrations',
        migrations: [MessagingTables1795305600000],
      });
      await database.migrate();
      await database.close();
    }
    admin = new Database({ url, applicationName: 'test' });
    await admin.execute(`CREATE TABLE reporting.unit_name (id text)`);
    await admin.execute(`INSERT INTO reporting.unit_name VALUES ('x')`);
    await admin.execute(
      `INSERT INTO reporting.consumer_group (name, effects, topics) VALUES ($1, '{unit_name}', '{registry.unit.v1}')`,
      [GROUP],
    );
    await admin.execute(
      `INSERT INTO reporting.consumer_lane (consumer_group, log, lane, moved_at)
       SELECT $1, 'registry', n, '2026-11-22T07:04:00Z' FROM generate_series(0, 15) n`,
      [GROUP],
    );
  });

  const letter = async (state: string, type: string, payload: string): Promise<string> => {
    const [row] = await admin.query<{ id: string }>(
      `INSERT INTO reporting.dead_letter (consumer_group, run, log, lane, at_xid, at_position, topic, event_key,
              event_id, headers, payload, state, reason, error, attempts, failed_at)
       SELECT $1, 1, 'registry', 0, '5', count(*), 'registry.unit.v1', 'unit-1', $2, $3, $4, $5, 'poison',
              'PoisonError: no', 1, $6 FROM reporting.dead_letter RETURNING id::text AS id`,
      [GROUP, EVENT_ID, JSON.stringify(headersOf(type)), Buffer.from(payload), state, NOW],
    );
    return row!.id;
  };
  const logged = async (type: string, payload: string, recordedAt: string): Promise<void> => {
    await admin.execute(
      `INSERT INTO registry.outbox (topic, slice, event_key, headers, payload, recorded_at)
       VALUES ('registry.unit.v1', 0, 'unit-1', $1, $2, $3)`,
      [JSON.stringify(headersOf(type)), payload, recordedAt],
    );
  };
  const states = async (): Promise<string[]> => {
    const rows = await admin.query<{ state: string }>('SELECT state FROM reporting.dead_letter ORDER BY id');
    return rows.map((row) => row.state);
  };

  /** Runs the tool as a person would, who answers with `says` where asked; without it there is no terminal. */
  const events = async (
    line: string[],
    says?: string,
    env: Record<string, string> = { DATABASE_URL: url },
  ): Promise<Ran> => {
    const ran: Ran = { exit: 0, out: '', err: '', asked: [] };
    ran.exit = await run(line, {
      out: (text) => (ran.out += `${text}\n`),
      err: (text) => (ran.err += `${text}\n`),
      isTerminal: says !== undefined,
      ask: async (question) => {
        ran.asked.push(question);
        return says ?? '';
      },
      config: () => operatorConfig(env),
      contracts,
      now: () => NOW,
      signal: new AbortController().signal,
    });
    return ran;
  };
  const en = (line: string[], says?: string): Promise<Ran> => events([...line, '--lang', 'en'], says);

  it('lists letters in Vietnamese, with the ministry’s time, and says where the next page begins', async () => {
    await letter('dead', 'registry.unit-renamed', '{}');
    const second = await letter('parked', 'registry.unit-renamed', '{}');
    await letter('parked', 'registry.unit-renamed', '{}');
    const page = await events(['dead', 'list', '--limit', '2']);
    expect(page.exit).toBe(0);
    expect(page.out.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['Số', 'Nhóm', 'Trạng thái', 'Loại', 'Khóa', 'Nguyên nhân', 'Số lần thử', 'Lỗi lúc'],
      ['1', GROUP, 'lỗi', 'registry.unit-renamed', 'unit-1', 'poison', '1', '22/11/2026 14:05'],
      ['2', GROUP, 'chờ sau lỗi', 'registry.unit-renamed', 'unit-1', 'poison', '1', '22/11/2026 14:05'],
      [''],
    ]);
    expect(page.err).toBe(`Còn nữa: thêm --after reporting:${second}\n`);
    const rest = await events(['dead', 'list', '--limit', '2', '--after', `reporting:${second}`, '--json']);
    expect(JSON.parse(rest.out)).toMatchObject({
      letters: [{ id: '3', state: 'parked', failedAt: NOW.toISOString() }],
    });
    expect((await en(['dead', 'list', '--state', 'replayed'])).out).toBe('There are no letters.\n');
    expect(
      (await en(['dead', 'list', '--state', 'dead', '--group', GROUP, '--key', 'unit-1'])).out,
    ).toContain('2026-11-22 14:05');
  });

  it('shows of a letter’s body what its contract allows, and all of it only when told to', async () => {
    const known = await letter(
      'dead',
      'registry.unit-renamed',
      `{"unitId":"${UNIT}","secret":"bí mật 7731"}`,
    );
    const unknown = await letter('dead', 'registry.unheard-of', '{"secret":"bí mật 7731\\u001b[2J"}');
    const shown = await events(['dead', 'show', GROUP, known]);
    expect(shown.out).toContain(`"secret": "${REDACTED}"`);
    expect(shown.out).toContain(`"unitId": "${UNIT}"`);
    expect(shown.out).toMatch(/^Nguyên nhân: +poison$/m);
    const hidden = await events(['dead', 'show', GROUP, unknown]);
    expect(hidden.out).toContain('không hiện');
    for (const line of [
      ['dead', 'show', GROUP, known],
      ['dead', 'show', GROUP, unknown],
      ['dead', 'list'],
    ]) {
      expect((await events(line)).out + (await events([...line, '--json'])).out).not.toContain('7731');
    }
    expect((await events(['dead', 'show', GROUP, unknown, '--raw'])).out).toContain('bí mật 7731');
    const raw = JSON.parse((await events(['dead', 'show', GROUP, unknown, '--raw', '--json'])).out) as object;
    expect(raw).toMatchObject({ body: '{"secret":"bí mật 7731\\u001b[2J"}', headers: { ce_id: EVENT_ID } });
  });

  it('does not let a letter steer the terminal', async () => {
    const id = await letter('dead', 'registry.unheard-of', '\u001b[2J\u202Egone');
    expect((await events(['dead', 'show', GROUP, id, '--raw'])).out).toContain('�[2J�gone');
  });

  it('queues letters, named or all', async () => {
    const first = await letter('dead', 'registry.unit-renamed', '{}');
    await letter('dead', 'registry.unit-renamed', '{}');
    expect(await en(['dead', 'replay', GROUP, first])).toMatchObject({
      exit: 0,
      out: '1 letter will be tried again.\n',
    });
    expect(await states()).toEqual(['queued', 'dead']);
    expect(await en(['dead', 'replay', GROUP, first])).toMatchObject({
      exit: 1,
      err: `Only a dead letter can be replayed or discarded; of ${GROUP} these are not: ${first} (queued).\n`,
    });
    expect(await events(['dead', 'replay', GROUP, '--all'])).toMatchObject({
      exit: 0,
      out: '1 sự kiện sẽ được phát lại.\n',
    });
    expect(await states()).toEqual(['queued', 'queued']);
    expect(await events(['dead', 'replay', GROUP])).toMatchObject({ exit: 2 });
    expect(await events(['dead', 'replay', GROUP, first, '--all'])).toMatchObject({ exit: 2 });
  });

  it('discards letters only when a person says so, and keeps the reason', async () => {
    const id = await letter('dead', 'registry.unit-renamed', '{}');
    const line = ['dead', 'discard', GROUP, id, '--reason', 'nhập tay rồi'];
    expect(await events(line)).toMatchObject({ exit: 2, err: expect.stringContaining('--yes') });
    expect(await events(line, 'không')).toMatchObject({ exit: 1, err: 'Đã dừng, không có gì thay đổi.\n' });
    expect(await states()).toEqual(['dead']);
    const done = await events(line, 'Có');
    expect(done).toMatchObject({ exit: 0, out: 'Đã hủy 1 sự kiện.\n' });
    expect(done.asked).toEqual([
      `1 sự kiện của ${GROUP} sẽ không bao giờ có hiệu lực. Tiếp tục? [có/không] `,
    ]);
    expect((await events(['dead', 'show', GROUP, id])).out).toContain('discarded: nhập tay rồi');
    expect(await events(['dead', 'discard', GROUP, id, '--yes'])).toMatchObject({
      exit: 2,
      err: 'Thiếu tùy chọn "--reason <text>".\n',
    });
  });

  it('shows how far groups are behind', async () => {
    for (const minutes of [20, 10]) {
      await logged('registry.unit-renamed', '{}', new Date(NOW.getTime() - minutes * 60_000).toISOString());
    }
    const { out } = await events(['lag']);
    expect(out.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      [
        'Nhóm',
        'Nhật ký',
        'Chưa đọc',
        'Chờ lâu nhất',
        'Tiến trình',
        'Làn có chủ',
        'Lỗi',
        'Chờ sau lỗi',
        'Lượt',
        'Tiến lúc',
      ],
      [GROUP, 'registry', '2', '20 phút', '0', '0/16', '0', '0', '1', '22/11/2026 14:04'],
      [''],
    ]);
    expect(JSON.parse((await events(['lag', '--group', GROUP, '--json'])).out)).toMatchObject([
      { group: GROUP, behind: 2, oldest: '2026-11-22T06:45:00.000Z' },
    ]);
    expect((await en(['lag', '--group', 'x.y'])).out).toBe('There are no groups.\n');
  });

  it('rewinds to the beginning only when a person says so', async () => {
    const line = ['rewind', GROUP, '--to', 'beginning'];
    expect(await events(line)).toMatchObject({ exit: 2 });
    expect(await events(line, '')).toMatchObject({ exit: 1 });
    expect(await admin.query('SELECT 1 FROM reporting.unit_name')).toHaveLength(1);
    expect(await events([...line, '--yes'])).toMatchObject({
      exit: 0,
      out: `Nhóm ${GROUP} bắt đầu lượt 2 trên 16 làn; bảng đã xóa: unit_name; sự kiện lỗi sẽ đến lại: 0.\n`,
    });
    expect(await admin.query('SELECT 1 FROM reporting.unit_name')).toHaveLength(0);
  });

  it('rewinds to a time with its zone, where the group allows it', async () => {
    const line = ['rewind', GROUP, '--to', '2026-01-05T14:05+07:00'];
    expect(await en(line)).toMatchObject({
      exit: 1,
      err: expect.stringContaining('not declared repeatable'),
    });
    const forced = await events([...line, '--force', '--json']);
    expect(JSON.parse(forced.out)).toMatchObject({ group: GROUP, run: 2, emptied: [] });
    const [row] = await admin.query<{ not_before: Date }>('SELECT not_before FROM reporting.consumer_group');
    expect(row!.not_before).toEqual(new Date('2026-01-05T07:05:00Z'));
    for (const to of ['2026-11-22T14:05', '22/11/2026', '2026-13-01T00:00Z', 'now']) {
      expect(await en(['rewind', GROUP, '--to', to])).toMatchObject({
        exit: 2,
        err: expect.stringMatching(/^--to must be/),
      });
    }
  });

  it('prints the events of a log, as far as their contracts allow', async () => {
    await logged('registry.unit-renamed', `{"unitId":"${UNIT}","secret":"bí mật 7731"}`, NOW.toISOString());
    await logged('registry.unheard-of', '{"secret":"bí mật 7731"}', NOW.toISOString());
    const { out } = await events(['tail', 'registry']);
    expect(out.trimEnd().split('\n')).toEqual([
      `22/11/2026 14:05  registry  registry.unit-renamed v1  unit-1  {"unitId":"${UNIT}","secret":"${REDACTED}"}`,
      '22/11/2026 14:05  registry  registry.unheard-of v1  unit-1  –',
    ]);
    const narrow = await events([
      'tail',
      '--type',
      'registry.unheard-of',
      '--since',
      '2026-11-22T07:00Z',
      '--json',
    ]);
    expect(JSON.parse(narrow.out)).toMatchObject({ service: 'registry', envelope: { id: EVENT_ID } });
    expect(await events(['tail', 'nowhere'])).toMatchObject({
      exit: 1,
      err: 'Không có dịch vụ "nowhere" trong cơ sở dữ liệu này; hiện có: registry, reporting.\n',
    });
  });

  it('archives when a person says so, and names the reader that holds a month back', async () => {
    await admin.execute(
      `CREATE TABLE registry.outbox_2020_01 PARTITION OF registry.outbox FOR VALUES FROM ('2020-01-01Z') TO ('2020-02-01Z')`,
    );
    await logged('registry.unit-renamed', '{}', '2020-01-05T00:00:00Z');
    const line = ['archive', 'registry', '--before', '2020-02-01'];
    expect(await events(line)).toMatchObject({ exit: 2 });
    expect(await events([...line, '--yes'])).toMatchObject({
      exit: 1,
      err: `outbox_2020_01 của registry còn sự kiện mà ${GROUP} chưa đọc: hãy chờ nhóm đó đọc xong, hoặc chỉ lưu trữ phần cũ hơn.\n`,
    });
    await admin.execute(`UPDATE reporting.consumer_lane SET at_xid = pg_current_xact_id()`);
    const done = await events([...line, '--json'], 'c');
    expect(done.asked).toHaveLength(1);
    expect(JSON.parse(done.out)).toEqual({ archived: ['outbox_2020_01'] });
    const back = await events(['rewind', GROUP, '--to', 'beginning', '--yes', '--json']);
    expect(back.exit).toBe(1);
    expect(JSON.parse(back.err)).toMatchObject({ error: { code: 'archived' } });
    expect(await events(['archive', 'registry', '--before', '2020-02-30', '--yes'])).toMatchObject({
      exit: 2,
    });
  });

  it('prunes an inbox', async () => {
    await admin.execute(
      `INSERT INTO reporting.inbox (consumer_group, run, event_id, handled_at) VALUES ($1, 1, gen_random_uuid(), '2020-01-01Z')`,
      [GROUP],
    );
    expect(await en(['prune-inbox', 'reporting', '--older-than', '2020-02-01'])).toMatchObject({
      exit: 0,
      out: '1 row deleted.\n',
    });
    expect(await events(['prune-inbox', 'reporting', '--older-than', '2999-01-01'])).toMatchObject({
      exit: 1,
      err: expect.stringContaining('30 ngày'),
    });
  });

  it.each([
    [['lag'], {}, 'Thiếu DATABASE_URL'],
    [['lag'], { DATABASE_URL: 'mysql://mat-khau-9431@x/y' }, 'DATABASE_URL không phải'],
    [['lag'], { DATABASE_URL: 'postgresql://x/y', MESSAGING_TRANSPORT: 'kafka' }, 'KAFKA_BROKERS is missing'],
    [['dead', 'list', '--limit', '0'], {}, '--limit phải là'],
    [['dead', 'list', '--state', 'gone'], {}, 'Không có trạng thái "gone"'],
    [['dead', 'list', '--after', 'x'], {}, '--after phải'],
    [['dead', 'lits'], {}, 'Không có lệnh "lits"'],
    [['dead', 'show'], {}, 'Thiếu tham số <group>'],
    [['lag', '--what'], {}, 'Không có tùy chọn "--what"'],
    [['lag', '--lang', 'fr'], {}, 'Giá trị của "--lang'],
  ])('refuses %j with %j in one sentence', async (line, env, sentence) => {
    const { exit, err, out } = await events(line, undefined, env);
    expect({ exit, out, lines: err.trimEnd().split('\n').length }).toEqual({ exit: 2, out: '', lines: 1 });
    expect(err).toContain(sentence);
    expect(err).not.toContain('9431');
  });

  it('says when the database cannot be reached', async () => {
    const closed = { DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/x' };
    expect(await events(['lag'], undefined, closed)).toMatchObject({
      exit: 1,
      err: expect.stringMatching(/^Không kết nối được .+ECONNREFUSED.+\n$/),
    });
  });

  it('helps without any configuration, in the language asked for', async () => {
    expect(await events(['--help'], undefined, {})).toMatchObject({
      exit: 0,
      out: expect.stringContaining('Cách dùng: events'),
    });
    expect((await events(['rewind', '--help', '--lang=en'], undefined, {})).out).toContain(
      'send a group back',
    );
    expect(await events(['dead'], undefined, {})).toMatchObject({
      exit: 2,
      err: expect.stringContaining('Lệnh:'),
    });
  });
});
