import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoConfig } from '../config.js';
import { PlatformHost } from '../host/platform-host.js';
import type { CellAnswer, TableAnswer } from './answers.js';
import { demoFile } from './demo-file.js';
import { DoneStages } from './done-stages.js';
import { observe, observedLines, OPERATOR_LOGIN, type Observed } from './observed.js';
import { DemoPeople } from './people.js';
import { storyLines } from './print.js';
import { tell, type Story } from './story.js';
import { DEMO_TEXTS } from './texts.js';

/** Enough for totals, and for the correction, which is of March. The whole year is what `npm run demo` holds. */
const EXTENT = { from: '2026-02-01', until: '2026-04-01', themes: 3, tipoffs: 60 };
const TEN_YEARS = '2013-08-01--2023-05-25';
const HA_NAM_YEARS = '2013-08-01--2023-06-06';

const silent = {
  entered: () => undefined,
  awards: () => undefined,
  exercise: () => undefined,
  counting: () => undefined,
};

let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'toandan-demo-'));
  // Where root runs the tests, the database's own account has to reach its data.
  await chmod(dataDir, 0o755);
});

afterAll(() => rm(dataDir, { recursive: true, force: true }));

interface Played {
  readonly story: Story;
  readonly reports: number;
  readonly events: number;
  readonly isNew: boolean;
  readonly observed: Observed;
}

/** On PostgreSQL; that Kafka's demo tells the same figures is what `npm run cluster -- --demo --compare` finds. */
async function play(folder: string): Promise<Played> {
  const config = demoConfig('postgres', {
    TOANDAN_DATA: folder,
    PLATFORM_PORT: '0',
    PLATFORM_LOG_LEVEL: 'silent',
  });
  const host = await PlatformHost.start(config.platform());
  try {
    const people = await DemoPeople.gather(host, config.dataDir);
    const story = await tell(host, people, await DoneStages.open(config.dataDir), silent, EXTENT);
    const [{ reports, events }] = (await host.ask(
      'SELECT (SELECT count(*)::int FROM reporting.report) AS reports, (SELECT count(*)::int FROM reporting.outbox) AS events',
    )) as [{ reports: number; events: number }];
    return {
      story,
      reports,
      events,
      isNew: people.hasNew,
      observed: await observe(people.as(OPERATOR_LOGIN)),
    };
  } finally {
    await host.stop();
  }
}

function cell(table: TableAnswer, indicator: string, period: string, unit?: string): CellAnswer | undefined {
  return table.cells.find(
    (one) =>
      one.indicator === indicator &&
      one.period === period &&
      (unit === undefined || table.units.find(({ id }) => id === one.unit)?.name.vi === unit),
  );
}

/** What must be told, whichever way the events went. */
function checkStory({ real, explanation, exercise, correction }: Story): void {
  const nation = (indicator: string, period = TEN_YEARS): CellAnswer | undefined =>
    cell(real.nation, indicator, period);
  expect(nation('tipoff.received')).toMatchObject({
    text: { vi: '37.853', en: '37,853' },
    received: 1,
    expected: 34,
  });
  expect(nation('propaganda.law_sessions')).toMatchObject({
    figure: { value: { amount: '2100', bound: 'at-least' } },
    text: { vi: 'trên 2.100' },
  });
  const thousands = nation('crime.social_order_solved', HA_NAM_YEARS)!;
  expect(thousands.figure.value).toBeUndefined();
  expect(thousands.text.vi).toContain('hàng nghìn');
  expect(nation('safety.communes', '2018')!.figure).toMatchObject({
    kind: 'ratio',
    numerator: { amount: '164' },
    denominator: { amount: '199' },
  });
  expect(nation('drug.heroin_bricks', '2018')!.figure.value!.amount).toBe('342');
  expect(nation('drug.heroin_kg', '2018')!.figure.value!.amount).toBe('1.47');
  // A province's percentage is not the nation's.
  expect(nation('crime.clearance_rate', '2018')!.figure.kind).toBe('missing');
  expect(cell(real.current, 'crime.clearance_rate', '2018', 'Cao Bằng')!.figure).toMatchObject({
    percent: { amount: '83.62' },
    numerator: { amount: '388' },
  });
  // Models of Hà Nam's ten years and of Cao Bằng's year are two periods, and no sum.
  expect(nation('model.total', HA_NAM_YEARS)!.figure.value!.amount).toBe('83');
  expect(nation('model.total', '2018')!.figure.value!.amount).toBe('467');
  for (const [former, now, indicator, period] of [
    ['Bắc Kạn', 'Thái Nguyên', 'tipoff.received', TEN_YEARS],
    ['Hà Nam', 'Ninh Bình', 'crime.wanted_caught', HA_NAM_YEARS],
    ['Bắc Giang', 'Bắc Ninh', 'programme.content_groups', '2023-01-01--2033-12-31'],
    ['Kon Tum', 'Quảng Ngãi', 'programme.years_reviewed', '2013-08-01--2019-03-11'],
  ] as const) {
    const then = cell(real.asReported, indicator, period, former);
    const today = cell(real.current, indicator, period, now);
    expect(then?.figure.value?.amount).toMatch(/^\d+$/);
    expect([former, today?.received]).toEqual([former, 1]);
    // What is never added stays its own unit's: the successor says that it holds it, and does not make it its own.
    if (today?.notes.includes('not-added-over-units')) expect(today.figure.kind).toBe('missing');
    else expect(today?.text).toEqual(then?.text);
    expect(cell(real.current, indicator, period, former)).toBeUndefined();
  }
  expect(explanation.terms.map(({ unit, countedIn }) => [unit.name.vi, countedIn.name.vi])).toEqual([
    ['Bắc Kạn', 'Thái Nguyên'],
  ]);
  expect(explanation.terms[0]!.source?.title).toContain('Bắc Kạn');
  expect(explanation.missing.length).toBeGreaterThan(33);
  expect(exercise.table.exercise).toBe(true);
  expect(real.nation.exercise).toBe(false);
  expect(Number(correction.after.figure.value!.amount) - Number(correction.before.figure.value!.amount)).toBe(
    25,
  );
}

const SUCCESSORS = [
  'Bắc Giang: Bắc Ninh',
  'Bắc Kạn: Thái Nguyên',
  'Cao Bằng: Cao Bằng',
  'Hà Nam: Ninh Bình',
  'Kon Tum: Quảng Ngãi',
];

describe('the demo', () => {
  let first: Played;

  it('brings five provinces’ published figures to the nation’s, and corrects one', async () => {
    first = await play(dataDir);
    checkStory(first.story);
    expect(first.isNew).toBe(true);
  }, 300_000);

  it('started again adds nothing, and tells the same', async () => {
    const second = await play(dataDir);
    expect([second.reports, second.events, second.isNew]).toEqual([first.reports, first.events, false]);
    const figures = ({ story }: Played): unknown[] =>
      demoFile(story).tables.map(({ title, cells }) => ({ title, cells }));
    expect(figures(second)).toEqual(figures(first));
    expect(demoFile(second.story).correction).toEqual(demoFile(first.story).correction);
  }, 300_000);

  it('says how the platform runs: all is well, with what took long', () => {
    const { services, groups, letters, latencies } = first.observed;
    expect(services.map(({ state }) => state)).toEqual(services.map(() => 'ready'));
    expect(groups.filter(({ state }) => state !== 'well')).toEqual([]);
    expect(letters).toEqual({ dead: 0, parked: 0, queued: 0, keys: 0 });
    expect(latencies!.routes.map(({ what }) => what)).toContain('POST /api/reporting/v1/reports');
    const lines = observedLines(first.observed, DEMO_TEXTS.vi).join('\n');
    expect(lines).toContain(`Dịch vụ sẵn sàng: ${services.length}/${services.length}.`);
    expect(lines).toContain('sự kiện chưa đọc: 0.');
    expect(lines).toMatch(/ ms; .+ ms {2}(GET|POST) \/api\//);
    const { latencies: _none, ...unmeasured } = first.observed;
    const words = observedLines(
      { ...unmeasured, groups: [{ group: 'a.b', state: 'not-known' }] },
      DEMO_TEXTS.en,
    );
    expect(words.join('\n')).toMatch(/events unread: not known\.[\s\S]*not measured here/);
  });

  it('says it in Vietnamese and in English, and the passwords in no file but their own', async () => {
    const vi = storyLines(first.story, DEMO_TEXTS.vi).join('\n');
    const en = storyLines(first.story, DEMO_TEXTS.en).join('\n');
    expect(vi).toContain('37.853 · 1/34 tỉnh');
    expect(vi).toContain('trên 2.100 · 1/34 tỉnh');
    expect(vi).toContain('DIỄN TẬP');
    expect(en).toContain('37,853 · 1/34 provinces');
    const { asReported, current, countedIn } = first.story.real;
    const name = (table: TableAnswer, id: string): string =>
      table.units.find((one) => one.id === id)!.name.vi;
    const told = Array.from(countedIn, ([unit, now]) => `${name(asReported, unit)}: ${name(current, now)}`);
    expect(told.toSorted()).toEqual(SUCCESSORS);
    // Two provinces reported a 1: each stands beside its own successor's.
    for (const row of vi.split('\n').filter((line) => line.includes('│ Hà Nam: '))) {
      expect(row).not.toMatch(/│ (?!Hà Nam|Ninh Bình)[^│]*: [^│]*│$/);
    }
    const file = join(dataDir, 'demo-passwords.json');
    const passwords = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
    expect(Object.keys(passwords).length).toBeGreaterThan(70);
    expect((await stat(file)).mode & 0o077).toBe(0);
  });
});
