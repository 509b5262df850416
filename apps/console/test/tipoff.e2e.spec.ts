import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ConsoleWorld, PHONE } from './browser/console-world.js';
import { describeWithChromium } from './browser/needs-chromium.js';

const RECEIPT = '0481 2290 5517 3364 9027';
const MARKER = 'chiếc xe máy màu xanh ở ngõ 12';

describeWithChromium('a tip-off from anybody', (executable) => {
  let world: ConsoleWorld;
  let page: Page;

  beforeAll(async () => {
    world = await ConsoleWorld.open(executable);
  }, 180_000);
  afterAll(() => world.close());

  beforeEach(async () => {
    world.services.calls.length = 0;
    page = await world.visit('/bao-tin', PHONE);
    await page.getByLabel('Nội dung tin').waitFor();
  });
  afterEach(() => page.context().close());

  const sent = () => world.services.calls.filter(({ method }) => method === 'POST');
  const send = () => page.getByRole('button', { name: 'Gửi tin' }).click();

  it('is anonymous unless a way to be reached is given, and the receipt is shown once', async () => {
    await page.getByText('Tin này sẽ được gửi ẩn danh.').waitFor();
    await page.getByLabel('Nội dung tin').fill(`  ${MARKER} `);
    await send();
    await page.getByText(RECEIPT).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Đã nhận tin. Xin cảm ơn.');
    expect(sent().map(({ body }) => body)).toEqual([{ content: MARKER }]);
    expect(String(sent()[0]!.headers['idempotency-key'])).toMatch(/^[0-9a-f]{32}$/);
    expect(await world.inspect(page, 'tipoff-received-phone-vi')).toEqual([]);
    await page.reload();
    await page.getByLabel('Nội dung tin').waitFor();
    expect(await page.getByText(RECEIPT).count()).toBe(0);
  });

  it('carries a contact and a commune where a person gives them', async () => {
    await page.getByLabel('Nội dung tin').fill(MARKER);
    await page.getByLabel(/^Nơi xảy ra/).selectOption({ label: 'Tỉnh Cà Mau' });
    await page.getByLabel(/^Xã, phường/).selectOption({ label: 'Xã Đất Mũi' });
    await page.getByLabel(/^Cách liên hệ lại/).fill('0900 000 000');
    await page.getByText('Tin này sẽ được gửi kèm cách liên hệ').waitFor();
    await send();
    await page.getByText(RECEIPT).waitFor();
    expect(sent()[0]!.body).toEqual({
      content: MARKER,
      unitId: '00000000-0000-4000-8000-000000009601',
      reporter: { contact: '0900 000 000' },
    });
  });

  it('asks for the one thing it needs, and puts a person there', async () => {
    await send();
    await page.getByText('Hãy viết nội dung tin.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    expect(sent()).toEqual([]);
  });

  it('keeps what was written when sending fails, and sends the same again under the same key', async () => {
    await page.getByLabel('Nội dung tin').fill(`503 ${MARKER}`);
    await send();
    await page.getByRole('alert').filter({ hasText: 'Tin chưa gửi được' }).waitFor();
    expect(await page.getByLabel('Nội dung tin').inputValue()).toBe(`503 ${MARKER}`);
    await send();
    await page.waitForFunction(() => document.querySelector('button[type=submit]:not([disabled])') !== null);
    await page.getByLabel('Nội dung tin').fill(MARKER);
    await send();
    await page.getByText(RECEIPT).waitFor();
    const keys = sent().map(({ headers }) => headers['idempotency-key']);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('tells who has the receipt what has become of it, and the receipt is in no address', async () => {
    await page.getByRole('link', { name: 'Tra cứu tin đã gửi' }).click();
    await page.getByLabel('Mã nhận tin').fill('0481-2290');
    await page.getByRole('button', { name: 'Tra cứu' }).click();
    await page.getByRole('alert').filter({ hasText: 'Không có mã này' }).waitFor();
    await page.getByLabel('Mã nhận tin').fill(RECEIPT);
    await page.getByRole('button', { name: 'Tra cứu' }).click();
    await page.getByText('đang xác minh').waitFor();
    expect(
      world.services.calls.every(({ path, query }) => !`${path}${query.toString()}`.includes('0481')),
    ).toBe(true);
    expect(page.url()).not.toContain('0481');
  });

  it('stores nothing in the browser and sends no token, no cookie and no address it came from', async () => {
    await page.getByLabel('Nội dung tin').fill(MARKER);
    await send();
    await page.getByText(RECEIPT).waitFor();
    const kept = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
    ]);
    expect(kept).toEqual([0, 0, '', 0, 0]);
    for (const { headers } of world.services.calls) {
      expect([headers.authorization, headers.cookie, headers.referer]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    }
  });

  it.each(['button', 'keys'])('leaves at once by %s, and "back" does not lead here', async (way) => {
    await page.getByLabel('Nội dung tin').fill(MARKER);
    if (way === 'button') await page.getByRole('button', { name: 'Thoát nhanh' }).click();
    else for (let times = 0; times < 3; times++) await page.keyboard.press('Shift');
    await page.waitForURL('about:blank');
    await page.goBack().catch(() => null);
    expect(page.url()).toBe('about:blank');
  });

  it('made no browser complain, and asked nobody else for anything', () => {
    expect(world.complaints).toEqual([]);
    expect(world.strangers).toEqual([]);
  });
});
