import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chromiumPath, openChromium } from '@toandan/testing/browser';
import { demoConfig } from '../config.js';
import { defineForms } from '../demo/define-forms.js';
import { enterPublishedReports } from '../demo/enter-published.js';
import { DemoPeople } from '../demo/people.js';
import { approveReport, submitReport } from '../demo/reports.js';
import { PlatformHost } from '../host/platform-host.js';

const ROOT = resolve(import.meta.dirname, '../../../..');
/** Looked at by people; not kept. */
const PICTURES = resolve(import.meta.dirname, '../../dist-pictures');
const TEN_YEARS = '2013-08-01--2023-05-25';

const executable = chromiumPath(process.env.PATH ?? '');
const isCi = process.env.CI === 'true';
if (executable === undefined && !isCi) {
  process.stderr.write(
    'NOT RUN: the platform in a browser: chromium is not installed (apt-get install chromium)\n',
  );
}

type Browser = Awaited<ReturnType<typeof openChromium>>;
type Page = Awaited<ReturnType<Browser['newPage']>>;

/** On a machine that is there for the checks it has to run, so there it fails without a browser. */
(executable === undefined && !isCi ? describe.skip : describe)('the platform in a browser', () => {
  let folder: string;
  let host: PlatformHost;
  let people: DemoPeople;
  let browser: Browser;
  let page: Page;
  const troubles: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'toandan-browser-'));
    await chmod(folder, 0o755);
    await mkdir(PICTURES, { recursive: true });
    const consoleDir = join(folder, 'console');
    await promisify(execFile)(
      process.execPath,
      [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', consoleDir, '--logLevel', 'error'],
      {
        cwd: join(ROOT, 'apps/console'),
        env: { PATH: [process.env.PATH].join(delimiter), NODE_ENV: 'production' },
      },
    );
    const config = demoConfig('postgres', {
      TOANDAN_DATA: join(folder, 'data'),
      PLATFORM_PORT: '0',
      PLATFORM_LOG_LEVEL: 'silent',
    });
    host = await PlatformHost.start({ ...config.platform(), consoleDir });
    people = await DemoPeople.gather(host, config.dataDir);
    await defineForms(people);
    await host.quiet();
    await enterPublishedReports(people, () => undefined);
    await host.quiet();
    browser = await openChromium(executable ?? 'chromium');
    page = await browser.newPage({ locale: 'vi-VN', viewport: { width: 1280, height: 900 } });
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    page.on('pageerror', (error) => troubles.push(error.message));
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await host.stop();
    await rm(folder, { recursive: true });
  });

  const picture = (name: string): Promise<unknown> =>
    page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled' });

  it('lets the analyst in by the real issuer', async () => {
    await page.goto(`${host.origin}/`);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.waitForURL(/\/oidc\//);
    await page.locator('input[name=login]').fill('phan-tich.bo');
    await page.locator('input[type=password]').fill(people.passwordOf('phan-tich.bo'));
    await page.locator('button[type=submit]').click();
    await page.getByRole('heading', { name: 'Bảng số liệu toàn quốc' }).waitFor();
  });

  it('shows the nation’s figure, and leads from it to the report', async () => {
    await page.goto(`${host.origin}/so-lieu?dx=tipoff.received,propaganda.law_sessions&pe=${TEN_YEARS}`);
    const cell = page.getByRole('link', { name: /37\.853/ }).first();
    await cell.waitFor();
    expect(await page.locator('tbody').innerText()).toMatch(/trên 2\.100[\s\S]*1\/34 tỉnh/);
    await picture('national-table');
    await cell.click();
    await page.waitForURL(/\/giai-trinh/);
    const explained = page.locator('main');
    await explained.getByText('Bắc Kạn').first().waitFor();
    expect(await explained.innerText()).toContain('Thái Nguyên');
    await picture('explanation');
    await explained.locator('a[href*="/bao-cao/"]').first().click();
    await page.waitForURL(/\/bao-cao\//);
    await page.locator('main').getByText('37.853').first().waitFor();
    await picture('report');
  });

  it('shows a figure that is approved while somebody looks, and says that it is an exercise', async () => {
    await page.goto(`${host.origin}/so-lieu?dx=exercise.patrols&pe=2026-03`);
    await page
      .getByText(/diễn tập/i)
      .first()
      .waitFor();
    const unit = people.provinces.find(({ code }) => code === '01')!;
    const { id } = await submitReport(people.officerOf('01'), 'browser-report-1', {
      unitId: unit.id,
      form: 'exercise-patrols',
      period: { start: '2026-03-01', end: '2026-03-31' },
      figures: [
        {
          indicator: 'exercise.patrols',
          figure: { kind: 'value', value: { amount: '4321', bound: 'exact' } },
        },
      ],
    });
    await approveReport(people.as('ra-soat.bo'), id);
    await page.getByText('4.321').first().waitFor({ timeout: 45_000 });
    await picture('exercise-live');
  });

  it('met no error and broke no rule of its own policy on the way', () => {
    expect(troubles).toEqual([]);
  });
});
