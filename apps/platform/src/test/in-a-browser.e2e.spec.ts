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
import { DemoPeople, type DemoUnit } from '../demo/people.js';
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

  it('shows an operator what failed, has it tried again once the cause is mended, and gives another up', async () => {
    const [first, second] = people.provinces as [DemoUnit, DemoUnit];
    const keeper = people.as('quan-tri');
    const rename = async (unit: DemoUnit, nth: string): Promise<void> => {
      const { etag } = await keeper.call('GET', `registry/v1/units/${unit.id}`);
      await keeper.call('POST', 'registry/v1/unit-changes/rename', {
        key: `browser-rename-${nth}`,
        ifMatch: etag,
        json: {
          unitId: unit.id,
          names: { vi: `${unit.name} ${nth}` },
          effectiveDate: '2026-01-01',
          legalBasis: {
            documentNumber: `${nth}/2025/NQ-UBTVQH15`,
            documentDate: '2025-12-01',
            issuer: 'UBTVQH',
          },
        },
      });
    };
    const names = (): Promise<{ vi: string }[]> =>
      host.ask<{ vi: string }>(
        `SELECT vi FROM programs.unit_copy_naming WHERE vi LIKE '% 1' OR vi LIKE '% 2'`,
      );
    // The cause: one service's table takes no such name.
    await host.ask(
      `ALTER TABLE programs.unit_copy_naming ADD CONSTRAINT refuses CHECK (vi !~ ' [12]$') NOT VALID`,
    );
    await rename(first, '1');
    await rename(second, '2');

    const operator = await browser.newPage({ locale: 'vi-VN', viewport: { width: 1280, height: 900 } });
    operator.on('pageerror', (error) => troubles.push(error.message));
    await operator.goto(`${host.origin}/`);
    await operator.getByRole('button', { name: 'Đăng nhập' }).click();
    await operator.locator('input[name=login]').fill('van-hanh');
    await operator.locator('input[type=password]').fill(people.passwordOf('van-hanh'));
    await operator.locator('button[type=submit]').click();
    await operator.getByText('2 sự kiện lỗi đang chờ quyết định').waitFor({ timeout: 60_000 });
    const rows = operator.locator('.ops-letters tbody tr');
    expect(await rows.allInnerTexts()).toEqual([
      expect.stringMatching(/registry\.unit-renamed[\s\S]*23514/),
      expect.stringMatching(/registry\.unit-renamed[\s\S]*23514/),
    ]);
    await operator.screenshot({ path: join(PICTURES, 'operations.png'), fullPage: true });

    await host.ask('ALTER TABLE programs.unit_copy_naming DROP CONSTRAINT refuses');
    await rows
      .nth(0)
      .getByRole('button', { name: /^Phát lại/ })
      .click();
    await operator.getByRole('dialog').getByRole('button', { name: 'Phát lại' }).click();
    await operator.getByText('1 sự kiện lỗi đang chờ quyết định').waitFor({ timeout: 60_000 });
    expect(await names()).toEqual([{ vi: `${first.name} 1` }]);

    await rows.nth(0).getByRole('button', { name: /^Hủy/ }).click();
    await operator.getByRole('dialog').getByLabel('Lý do').fill('nhập tay theo quyết định 2/2025');
    await operator.getByRole('dialog').getByRole('button', { name: 'Hủy sự kiện' }).click();
    await operator.getByText('Không có sự kiện lỗi nào.').waitFor({ timeout: 60_000 });
    expect(await names()).toEqual([{ vi: `${first.name} 1` }]);
    const acts = operator.locator('section', { hasText: 'Việc đã làm gần đây' }).locator('tbody tr');
    await acts.filter({ hasText: 'nhập tay theo quyết định 2/2025' }).waitFor();
    expect(await acts.count()).toBe(2);
    await operator.locator('.ops-latency').first().waitFor();
    await operator.close();
  }, 240_000);

  it('met no error and broke no rule of its own policy on the way', () => {
    expect(troubles).toEqual([]);
  });
});
