import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ConsoleWorld, PHONE } from './browser/console-world.js';
import { describeWithChromium } from './browser/needs-chromium.js';

const LAW = 'propaganda.law_sessions';
const TABLE = `/so-lieu?pe=2025&dx=${LAW},crime.order`;

/** What has the focus, as a reader would hear it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(
    () => (document.activeElement as HTMLElement | null)?.innerText.replace(/\s+/g, ' ').trim() ?? '',
  );

const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

describeWithChromium('the console in a person’s hands', (executable) => {
  let world: ConsoleWorld;
  let page: Page;

  beforeAll(async () => {
    world = await ConsoleWorld.open(executable);
    page = await world.visitSignedIn(TABLE);
  }, 180_000);
  afterAll(() => world.close());

  const open = async (address: string, there: string): Promise<void> => {
    await page.goto(world.origin + address);
    await page.locator(there).first().waitFor();
  };

  it('comes back to the wanted address after the sign-in, with the token in the tab alone', async () => {
    expect(page.url()).toBe(world.origin + TABLE);
    const kept = await page.evaluate(() => [localStorage.length, document.cookie]);
    expect(kept).toEqual([0, '']);
  });

  it('fills in a first question when none is asked, and the address then says it', async () => {
    await open('/so-lieu', 'table.figures');
    expect(new URL(page.url()).searchParams.get('pe')).toBe('2025');
    expect(new URL(page.url()).searchParams.get('dx')).toContain(LAW);
  });

  it.each([
    ['/so-lieu', 'table.figures'],
    ['/ban-do', '.tile-map'],
    ['/bieu-do', '.chart-point'],
  ])('shows the figures of %s after less than 200 kB of compressed script', async (address, there) => {
    await open(address, there);
    const weight = await world.weight(page);
    expect(weight).toBeGreaterThan(50_000);
    expect(weight).toBeLessThan(200_000);
  });

  it('shows a bound with its coverage, and never a missing figure as a zero', async () => {
    await open(TABLE, 'table.figures');
    const row = page.locator('tbody tr').first();
    const cells = (await row.locator('td').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
    expect(cells.slice(0, 2)).toEqual(['trên 2.100 1/34 tỉnh', 'chưa báo cáo 0/1 đơn vị']);
  });

  it('asks the nation at the very instant of the provinces', async () => {
    world.services.calls.length = 0;
    await open(TABLE, 'table.figures');
    const asked = world.services.calls.filter(({ path }) => path.endsWith('/table'));
    expect(asked.map(({ query }) => query.get('ou'))).toEqual(['provinces', 'nation']);
    expect(asked[1]!.query.get('asOf')).toBe('2026-11-22T03:00:00.000Z');
  });

  it('is one stop for the tab key; arrows, Home and End move in it; Enter explains', async () => {
    await open(TABLE, 'table.figures');
    await page.locator('[tabindex="0"][data-place]').focus();
    expect(await focused(page)).toBe('trên 2.100 1/34 tỉnh');
    await press(page, 'ArrowRight', 'ArrowDown');
    expect(await page.locator('[data-place="2,2"]').evaluate((cell) => cell === document.activeElement)).toBe(
      true,
    );
    await press(page, 'Control+End');
    expect(
      await page.locator('[data-place="2,35"]').evaluate((cell) => cell === document.activeElement),
    ).toBe(true);
    await press(page, 'Control+Home');
    expect(await focused(page)).toMatch(/^Chỉ tiêu/);
    await press(page, 'ArrowDown', 'ArrowRight');
    expect(await page.locator('table.figures [tabindex="0"]').count()).toBe(1);
    await press(page, 'Enter');
    await page.waitForURL(/\/giai-trinh\?/);
    expect(await page.locator('.summary-figure').innerText()).toContain('trên 2.100');
  });

  it('leads from a cell over its explanation to the report and its revisions, and back', async () => {
    await open(TABLE, 'table.figures');
    await page.getByRole('link', { name: 'trên 2.100 1/34 tỉnh' }).click();
    await page.getByText('Tỉnh Bắc Kạn').first().waitFor();
    expect(new URL(page.url()).searchParams.get('ou')).toBe('nation');
    expect(await page.getByText('33 đơn vị chưa có số liệu').count()).toBe(1);
    await page.getByRole('link', { name: /^Mở báo cáo/ }).click();
    await page.getByText('đã đổi, trước là trên 2.000').waitFor();
    expect(await page.getByText('Nhập nhầm con số').count()).toBe(1);
    await page.getByRole('button', { name: /Trở lại/ }).click();
    await page.waitForURL(/\/giai-trinh\?/);
  });

  it('finds an indicator without tone marks, and asks for what was chosen', async () => {
    await open(TABLE, 'table.figures');
    await page.getByRole('button', { name: /Chọn chỉ tiêu/ }).click();
    await page.getByRole('searchbox', { name: /Tìm chỉ tiêu/ }).fill('hoa giai');
    const options = page.getByRole('dialog').getByRole('option');
    await options.first().waitFor();
    expect(await options.allInnerTexts()).toEqual(['Tổ hòa giải (tổ)']);
    await press(page, 'ArrowDown', 'Enter');
    // Its own words in Vietnamese, which the library does not have.
    expect(await page.getByRole('button', { name: 'Xóa ô tìm' }).count()).toBe(1);
    expect(await world.inspect(page, 'picker-wide-vi')).toEqual([]);
    await page.getByRole('button', { name: 'Xem số liệu' }).click();
    await page.waitForURL((url) => url.searchParams.get('dx') === `${LAW},teams.mediation,crime.order`);
  });

  it('sorts by exact figures, the nation on top, what is missing at the end', async () => {
    await open(`${TABLE}&layout=units`, 'table.figures');
    await page.getByRole('button', { name: /Vụ phạm tội/ }).click();
    await page.waitForURL(/sort=crime\.order:desc/);
    const names = await page.locator('tbody th').allInnerTexts();
    expect(names[0]).toBe('Cả nước');
    const figures = await page.locator('tbody td:last-child .cell-text').allInnerTexts();
    const numbers = figures.slice(1).map((text) => Number(/[\d.]+$/.exec(text)?.[0].replaceAll('.', '')));
    const known = numbers.filter((number) => !Number.isNaN(number));
    expect(known).toEqual([...known].sort((a, b) => b - a));
    expect(numbers.slice(known.length).every(Number.isNaN)).toBe(true);
    expect(await page.locator('th[aria-sort=descending]').count()).toBe(1);
  });

  it('keeps the whole question in the address: boundary, instant, exercise', async () => {
    await open(TABLE, 'table.figures');
    await page.getByLabel('Khi báo cáo').check();
    await page.getByRole('columnheader', { name: /Bắc Kạn \(đến 30\/6\/2025\)/ }).waitFor();
    await page.getByRole('button', { name: 'Giữ đúng số liệu này' }).click();
    await page.waitForURL(/asOf=2026-11-22T03:00:00\.000Z/);
    expect(new URL(page.url()).searchParams.get('boundary')).toBe('as-reported');
    expect(await page.locator('caption').innerText()).toContain('tính đến');
    await page.getByText('Xem số mới nhất').click();
    await page.getByLabel('Diễn tập').check();
    await page.getByText('DIỄN TẬP', { exact: true }).waitFor();
    await page.waitForFunction(() => document.title.startsWith('[DIỄN TẬP]'));
  });

  it('says which field the service refused', async () => {
    await open(`${TABLE}&asOf=yesterday`, '.notice-danger');
    expect(await page.getByRole('alert').innerText()).toContain('asOf: Không đúng dạng.');
    expect(await page.getByRole('alert').innerText()).toContain('abc123');
  });

  it('brings news by itself and says so politely; a kept instant stays as it is', async () => {
    await open(TABLE, 'table.figures');
    world.services.correct(LAW, '12', '2025', '77');
    await page.getByRole('link', { name: '77 1/1 đơn vị' }).waitFor({ timeout: 30_000 });
    const news = page.locator('[role=status][aria-live=polite]').filter({ hasText: 'vừa được cập nhật' });
    await news.waitFor();
    await open(`${TABLE}&asOf=2026-11-22T03:00:00.000Z`, 'table.figures');
    const watched = world.services.calls.length;
    await page.getByRole('link', { name: 'trên 2.100 1/34 tỉnh' }).focus();
    expect(world.services.calls.slice(watched).filter(({ path }) => path.endsWith('/watermark'))).toEqual([]);
  }, 60_000);

  it('names a province on the map by its text, by the keyboard too; the islands are there', async () => {
    await open('/ban-do?dx=crime.order&pe=2025', '.tile-map');
    expect(await page.locator('.tile-map a').count()).toBe(34);
    expect(await page.locator('.tile-island').allInnerTexts()).toEqual([
      'Hoàng Sa\nthuộc Đà Nẵng',
      'Trường Sa\nthuộc Khánh Hòa',
    ]);
    const classOf = (text: string): Promise<string | null> =>
      page.locator('.tile-map li', { hasText: text }).first().getAttribute('class');
    expect(`${await classOf('Đà Nẵng')} tile-island`).toBe(await classOf('Hoàng Sa'));
    await page.locator('.tile-map a', { hasText: 'Hà Nội' }).focus();
    await press(page, 'Enter');
    await page.waitForURL(/\/giai-trinh\?.*ou=00000000-0000-4000-8000-000000000001/);
  });

  it('draws a line with a gap where nobody reported, each point a link', async () => {
    await open('/bieu-do?dx=tipoffs.crime', '.chart-point');
    expect(await page.locator('path.chart-line').count()).toBe(2);
    expect(await page.locator('.chart-point').count()).toBe(8);
    expect(await page.getByRole('link', { name: /^Tháng 4: gần 38\.357/ }).count()).toBe(1);
  });

  it('switches the language in the address, on every page after', async () => {
    await open(TABLE, 'table.figures');
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'National table of figures' }).waitFor();
    await page.getByRole('link', { name: 'over 2,100 1/34 provinces' }).click();
    await page.getByRole('heading', { name: 'Explanation of a figure' }).waitFor();
    expect(new URL(page.url()).searchParams.get('lang')).toBe('en');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  });

  it('moves nothing where people ask for less motion, and folds the question on a phone', async () => {
    const phone = await world.visit('/bao-tin', PHONE, { reducedMotion: 'reduce' });
    const moving = await phone.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((one) => getComputedStyle(one).transitionDuration !== '0s')
          .length,
    );
    expect(moving).toBe(0);
    await phone.context().close();
    await page.setViewportSize(PHONE);
    await open(TABLE, 'table.figures');
    expect(await page.locator('.question-folded[open]').count()).toBe(0);
    // Units are the rows of a narrow table.
    expect(await page.locator('tbody th').first().innerText()).toBe('Cả nước');
  });

  it('signs out at the issuer, and leaves nothing behind', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(TABLE, 'table.figures');
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.waitForURL(/\/oidc\//);
    await page.locator('button[type=submit], button').first().click();
    await page.getByRole('button', { name: 'Đăng nhập bằng tài khoản được cấp' }).waitFor();
    const kept = await page.evaluate(() => Object.values(sessionStorage).join(' '));
    expect(kept).not.toContain('access_token');
  });

  it('made no browser complain, and asked nobody else for anything', () => {
    expect(world.complaints).toEqual([]);
    expect(world.strangers).toEqual([]);
  });
});
