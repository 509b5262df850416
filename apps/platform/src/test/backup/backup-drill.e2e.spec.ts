import { chmod, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { embeddedSource, restoreBackup, takeBackup, type BackupRecord } from '@toandan/deploy/backup';
import { rewindGroup } from '@toandan/messaging/operations';
import { Database } from '@toandan/persistence';
import { Analyst } from '../../demo/answers.js';
import { allPages, CallRefusedError, DemoPerson } from '../../demo/api.js';
import { accountOf, NATIONAL_ACCOUNTS } from '../../host/national-accounts.js';
import { PlatformHost } from '../../host/platform-host.js';
import { platformConfig } from '../../config.js';
import { amounts, logPlace, ReportLoad, totals, type Acknowledged } from './report-load.js';

const INDICATOR = 'exercise.patrols';
const FORM = 'backup-drill';
const OFFICER = 'bao-cao.drill';
/** kB a second: slow enough for reports to be handed in while the copy is made. */
const RATE = 8_192;

let folder: string;
let hosts: PlatformHost[];
const passwords = new Map<string, string>();

/** What the first platform knew when its load had ended. */
let record: BackupRecord;
let receipt: string;
let load: ReportLoad;
let inBackup: readonly Acknowledged[];
let afterBackup: readonly Acknowledged[];
let totalsThen: Map<string, number>;
let periods: readonly string[];

const dataDir = (name: string): string => join(folder, name);

async function start(name: string): Promise<PlatformHost> {
  const host = await PlatformHost.start(
    platformConfig({
      TOANDAN_DATA: dataDir(name),
      PLATFORM_PORT: '0',
      PLATFORM_LOG_LEVEL: 'error',
      PLATFORM_REQUESTS_PER_MINUTE: '1000000',
    }),
    NATIONAL_ACCOUNTS,
  );
  hosts.push(host);
  for (const { login, password } of host.newAccounts) passwords.set(login, password);
  return host;
}

async function stop(host: PlatformHost): Promise<void> {
  hosts = hosts.filter((one) => one !== host);
  await host.stop();
}

const as = (host: PlatformHost, login: string): DemoPerson =>
  new DemoPerson(host, { login, password: passwords.get(login) ?? '' });

async function loadOn(host: PlatformHost): Promise<ReportLoad> {
  const owner = as(host, 'danh-muc');
  const [province] = await allPages<{ id: string }>(owner, 'registry/v1/units?level=province&code=19');
  const unitId = province!.id;
  const account = accountOf(OFFICER, 'Cán bộ báo cáo', 'Officer', 'provincial-officer', unitId);
  for (const { login, password } of await host.ensureAccounts([account])) passwords.set(login, password);
  return new ReportLoad({
    host,
    officer: as(host, OFFICER),
    reviewer: as(host, 'ra-soat.bo'),
    analyst: as(host, 'phan-tich.bo'),
    unitId,
    form: FORM,
    indicator: INDICATOR,
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toandan-drill-'));
  // Where root runs the tests, the database's own account has to reach its data.
  await chmod(folder, 0o755);
  hosts = [];
  await backUpUnderLoad();
  await restoreBackup(dataDir('backup'), dataDir('second'));
}, 240_000);

afterAll(async () => {
  for (const host of hosts) await host.stop();
  await rm(folder, { recursive: true, force: true });
});

async function backUpUnderLoad(): Promise<void> {
  const host = await start('first');
  await as(host, 'danh-muc').call('PUT', `reporting/v1/forms/${FORM}`, {
    json: {
      names: { vi: 'Diễn tập sao lưu', en: 'Backup drill' },
      level: 'province',
      indicators: [INDICATOR],
      exercise: true,
    },
  });
  await host.quiet();
  const [nation] = await allPages<{ id: string }>(as(host, 'danh-muc'), 'registry/v1/units?level=nation');
  await host.ensureAccounts(NATIONAL_ACCOUNTS.map((one) => ({ ...one, unitId: nation!.id })));
  load = await loadOn(host);
  receipt = await handInTipoff(host);
  load.start();
  await load.reaches(3);
  const source = await embeddedSource(dataDir('first'));
  record = await takeBackup(source, dataDir('backup'), { maxRate: RATE });
  await load.reaches(load.acknowledged.length + 3);
  await load.end();
  await host.quiet();

  const cut = logPlace(record.wal.end);
  inBackup = load.acknowledged.filter(({ by }) => by <= cut);
  // The one after those may be in it or not: it was on its way at that instant.
  afterBackup = load.acknowledged.slice(inBackup.length + 1);
  periods = load.acknowledged.map(({ period }) => period);
  const instant = await recordedAt(host, inBackup.at(-1)!);
  totalsThen = amounts(await totals(as(host, 'phan-tich.bo'), INDICATOR, periods, instant));
  await stop(host);
}

async function handInTipoff(host: PlatformHost): Promise<string> {
  const [unit] = (
    await new DemoPerson(host, undefined).get<{ items: { id: string }[] }>('tipoffs/v1/public/units')
  ).items;
  const { body } = await new DemoPerson(host, undefined).call<{ receipt: string }>(
    'POST',
    'tipoffs/v1/public/tipoffs',
    { key: 'drill-tipoff-1', json: { unitId: unit!.id, content: 'Diễn tập sao lưu', exercise: true } },
  );
  return body.receipt;
}

/** When the figures had a report. */
async function recordedAt(host: PlatformHost, { id, period }: Acknowledged): Promise<string> {
  const explained = await new Analyst(as(host, 'phan-tich.bo')).explanation({
    dx: [INDICATOR],
    pe: [period],
    ou: 'nation',
  });
  const [term] = explained.terms.filter(({ reportId }) => reportId === id);
  return term!.recordedAt;
}

describe('a backup that was made while reports came in', () => {
  let host: PlatformHost;

  it('was made in the middle of the load', () => {
    const from = logPlace(record.wal.start);
    expect(inBackup.filter(({ by }) => by > from).length).toBeGreaterThan(0);
    expect(inBackup.length).toBeGreaterThan(3);
    expect(afterBackup.length).toBeGreaterThan(0);
    expect(record.keys.content).toHaveLength(1);
  });

  it('does not start elsewhere without the keys of the tip-offs, and makes no others', async () => {
    await expect(start('second')).rejects.toThrow(/need the keys of the tip-offs' content/);
    await cp(join(dataDir('first'), 'keys'), join(dataDir('second'), 'keys'), { recursive: true });
  });

  it('has every report that was acknowledged before its end, and none from after it', async () => {
    host = await start('second');
    await host.quiet();
    const reviewer = as(host, 'ra-soat.bo');
    for (const { id } of inBackup) {
      expect(await reviewer.get(`reporting/v1/reports/${id}`)).toMatchObject({ id, state: 'approved' });
    }
    for (const { id } of afterBackup) {
      await expect(reviewer.get(`reporting/v1/reports/${id}`)).rejects.toThrow(CallRefusedError);
    }
  });

  it('comes to the totals that its source had at that instant', async () => {
    const now = amounts(await totals(as(host, 'phan-tich.bo'), INDICATOR, periods));
    // Without the one that was on its way: the backup may have it, and the instant that is compared with has not.
    const underWay = load.acknowledged[inBackup.length]!.period;
    now.delete(underWay);
    expect(now).toEqual(totalsThen);
    expect(now).toEqual(new Map(inBackup.map(({ period, amount }) => [period, amount])));
  });

  it('opens what was sealed before it', async () => {
    const { body } = await new DemoPerson(host, undefined).call<{ state: string }>(
      'POST',
      'tipoffs/v1/public/receipts/lookup',
      { json: { receipt } },
    );
    expect(body.state).toBe('reported');
    const operator = as(host, 'truc-ban');
    const [one] = await allPages<{ id: string }>(operator, 'tipoffs/v1/tipoffs');
    expect(await operator.get(`tipoffs/v1/tipoffs/${one!.id}`)).toMatchObject({
      content: 'Diễn tập sao lưu',
    });
  });

  it('is the same once its figures are rebuilt from the logs', async () => {
    const before = await cells();
    const { url } = await embeddedSource(dataDir('second'));
    const operator = new Database({ url, applicationName: 'drill', poolSize: 2 });
    try {
      const { emptied } = await rewindGroup(operator, 'aggregation.rollup', 'beginning');
      expect(emptied).toContain('contribution');
      await host.quiet();
    } finally {
      await operator.close();
    }
    expect(before.length).toBeGreaterThan(0);
    expect(await cells()).toEqual(before);
  });

  it('goes on taking reports', async () => {
    const further = await loadOn(host);
    further.acknowledged.push(...load.acknowledged);
    await further.one();
    const made = further.acknowledged.at(-1)!;
    const now = amounts(await totals(as(host, 'phan-tich.bo'), INDICATOR, [made.period]));
    expect(now.get(made.period)).toBe(made.amount);
  });

  async function cells(): Promise<unknown[]> {
    return host.ask(
      'SELECT r.*, figure::text AS figure FROM aggregation.rollup r ORDER BY indicator, period_start, unit_id, boundary, known_from',
    );
  }
});
