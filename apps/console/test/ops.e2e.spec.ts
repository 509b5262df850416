import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ConsoleWorld, PHONE, WIDE } from './browser/console-world.js';
import { describeWithChromium } from './browser/needs-chromium.js';
import { problem } from './faked/fake-replies.js';

const NOTHING = async (): Promise<void> => undefined;

describeWithChromium('the operations page', (executable) => {
  let world: ConsoleWorld;
  let page: Page;

  beforeAll(async () => {
    world = await ConsoleWorld.open(executable);
    page = await world.visitSignedIn('/', WIDE, NOTHING, 'van.hanh');
  }, 180_000);
  afterAll(() => world.close());

  const open = async (at: Page = page, address = '/ops'): Promise<void> => {
    await at.goto(world.origin + address);
    await at.locator('.ops-groups').first().waitFor();
  };
  const dialog = () => page.getByRole('dialog');

  beforeEach(() => {
    world.services.calls.length = 0;
    world.services.operations.refusal = undefined;
    world.services.operations.isSilent = false;
    world.services.operations.measures = true;
  });

  it.each([
    ['wide', 'vi', WIDE],
    ['wide', 'en', WIDE],
    ['phone', 'vi', PHONE],
    ['phone', 'en', PHONE],
  ] as const)(
    'is right for axe and fits, also with what is folded and asked: %s, %s',
    async (size, language, viewport) => {
      await page.setViewportSize(viewport);
      await open(page, language === 'vi' ? '/ops' : '/ops?lang=en');
      const wrong = await world.inspect(page, `ops-${size}-${language}`);
      await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
      await page.locator('.ops-payload').first().waitFor();
      wrong.push(...(await world.inspect(page, `ops-unfolded-${size}-${language}`)));
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > viewport.width) wrong.push(`wider than the screen: ${width}`);
      await page.getByRole('button', { name: /Hủy sự kiện 41|Discard letter 41/ }).click();
      await page.locator('dialog[open]').waitFor();
      wrong.push(...(await world.inspect(page, `ops-dialog-${size}-${language}`)));
      await page.keyboard.press('Escape');
      await page.setViewportSize(WIDE);
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  it('is where an operator begins, and in the menu of nobody else', async () => {
    await page.goto(world.origin);
    await page.waitForURL(/\/ops$/);
    const menu = (at: Page): Promise<string[]> =>
      at.getByRole('navigation', { name: 'Các trang' }).getByRole('link').allInnerTexts();
    expect(await menu(page)).toEqual(['Vận hành']);
    const analyst = await world.visitSignedIn('/so-lieu');
    await analyst.locator('table.figures').waitFor();
    expect(await menu(analyst)).toEqual(['Bảng số liệu', 'Biểu đồ', 'Bản đồ']);
    await analyst.context().close();
  });

  it('says in words what has to be looked at, and shows no zero for what is not known', async () => {
    await open();
    expect(await page.getByRole('status').first().innerText()).toMatch(
      /2 sự kiện lỗi đang chờ quyết định[\s\S]*1 nhóm bị chậm: aggregation\.rollup/,
    );
    const row = page.getByRole('row').filter({ hasText: 'aggregation.rollup' });
    expect((await row.innerText()).replaceAll(/\s+/g, ' ')).toContain('chậm reporting từ 10.000 5 phút');
    world.services.operations.measures = false;
    await page.reload();
    await page.getByText('Không đo ở đây.', { exact: true }).waitFor();
    await page.getByText('Đối chiếu số đã lưu với số liệu thành phần: không đo ở đây.').waitFor();
    expect(await page.locator('.ops-latency').count()).toBe(0);
  });

  it('does nothing without a reason, and nothing when it is left by Escape', async () => {
    await open();
    await page.getByRole('button', { name: 'Hủy sự kiện 41' }).press('Enter');
    await dialog().getByRole('button', { name: 'Hủy sự kiện' }).press('Enter');
    await dialog().getByText('Hãy ghi lý do.').waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(world.services.calls.filter(({ method }) => method === 'POST')).toEqual([]);
    expect(
      await page
        .getByRole('button', { name: 'Hủy sự kiện 41' })
        .evaluate((it) => it === document.activeElement),
    ).toBe(true);
  });

  it('says why a letter was not settled, tries again with the same key, and then tells what was done', async () => {
    await open();
    world.services.operations.refusal = problem(503, 'unavailable', 'Tạm thời không trả lời được');
    await page.getByRole('button', { name: 'Phát lại sự kiện 41' }).click();
    const go = dialog().getByRole('button', { name: 'Phát lại' });
    await go.click();
    await dialog().getByText('Chưa làm được').waitFor();
    world.services.operations.refusal = undefined;
    await go.click();
    await page.getByText('Đã đưa 1 sự kiện vào hàng phát lại.').waitFor();
    expect(await page.getByRole('button', { name: 'Phát lại sự kiện 41' }).count()).toBe(0);
    const posts = world.services.calls.filter(({ method }) => method === 'POST');
    expect(posts.map(({ body }) => body)).toEqual([
      { group: 'reporting.units', ids: ['41'] },
      { group: 'reporting.units', ids: ['41'] },
    ]);
    expect(new Set(posts.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    await page.locator('section', { hasText: 'Việc đã làm gần đây' }).getByText('phát lại').waitFor();
  });

  it('keeps what it measured last when the service goes silent, and says of when it is', async () => {
    await open();
    world.services.operations.isSilent = true;
    await page.getByText(/Chưa đo lại được: số đang thấy là của/).waitFor({ timeout: 20_000 });
    expect(await page.locator('.ops-groups').count()).toBeGreaterThan(0);
  });

  it('makes no browser complain', () => {
    expect(world.complaints).toEqual([]);
    expect(world.strangers).toEqual([]);
  });
});
