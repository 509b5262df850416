import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ConsoleWorld, PHONE, WIDE } from './browser/console-world.js';
import { describeWithChromium } from './browser/needs-chromium.js';

const TABLE =
  '/so-lieu?pe=2025&dx=propaganda.law_sessions,propaganda.household_commitments,teams.mediation,police.regular,safety.areas,crime.order';
const EXPLANATION = '/giai-trinh?dx=propaganda.law_sessions&pe=2025&ou=nation';
const REPORT = '/bao-cao/019a0000-0000-7000-8000-000000000001';

/** The page, its address, and what is there when it has come. */
const PAGES: readonly (readonly [name: string, address: string, there: string])[] = [
  ['table', TABLE, 'table.figures'],
  ['table-as-reported', `${TABLE}&boundary=as-reported&asOf=2026-11-22T03:00:00.000Z`, 'table.figures'],
  ['table-exercise', '/so-lieu?exercise=yes&dx=exercise.alarms&pe=2025', '.exercise-banner'],
  ['table-refused', `${TABLE}&asOf=yesterday`, '.notice-danger'],
  ['explanation', EXPLANATION, '.summary-figure'],
  ['report', REPORT, '.revision'],
  ['chart', '/bieu-do?dx=tipoffs.crime', '.chart-point'],
  ['map', '/ban-do?dx=crime.order&pe=2025', '.tile-map'],
];

const OPEN: readonly (readonly [name: string, address: string, there: string])[] = [
  ['sign-in', '/', '.button-main'],
  ['tipoff', '/bao-tin', '#province'],
  ['receipt-lookup', '/bao-tin/tra-cuu', '#receipt'],
  ['no-such-page', '/khong-co', 'h1'],
];

describeWithChromium('every page of the console', (executable) => {
  let world: ConsoleWorld;

  beforeAll(async () => {
    world = await ConsoleWorld.open(executable);
  }, 120_000);
  afterAll(() => world.close());

  it.each([
    ['wide', 'vi', WIDE],
    ['wide', 'en', WIDE],
    ['phone', 'vi', PHONE],
    ['phone', 'en', PHONE],
  ] as const)(
    'is right for axe and fits: %s, %s',
    async (size, language, viewport) => {
      const withLanguage = (address: string): string =>
        language === 'vi' ? address : `${address}${address.includes('?') ? '&' : '?'}lang=en`;
      const found: Record<string, string[]> = {};
      const look = async (page: Awaited<ReturnType<ConsoleWorld['visit']>>, name: string, there: string) => {
        await page.locator(there).first().waitFor();
        const wrong = await world.inspect(page, `${name}-${size}-${language}`);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        if (width > viewport.width) wrong.push(`wider than the screen: ${width}`);
        if ((await page.evaluate(() => document.documentElement.lang)) !== language) wrong.push('language');
        if (wrong.length > 0) found[name] = wrong;
      };
      const page = await world.visitSignedIn(withLanguage('/so-lieu'), viewport, async (open) => {
        for (const [name, address, there] of OPEN) {
          await open.goto(world.origin + withLanguage(address));
          await look(open, name, there);
        }
      });
      for (const [name, address, there] of PAGES) {
        await page.goto(world.origin + withLanguage(address));
        await look(page, name, there);
      }
      await page.context().close();
      expect(found).toEqual({});
    },
    120_000,
  );

  it('makes no browser complain, and asks nobody else for anything', () => {
    expect(world.complaints).toEqual([]);
    expect(world.strangers).toEqual([]);
  });
});
