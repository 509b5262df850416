import { openChromium } from '@toandan/testing/browser';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { FakeServices } from '../faked/fake-services.js';
import { buildConsole } from './build-console.js';
import { ConsoleServer } from './console-server.js';

export const WIDE = { width: 1280, height: 800 };
export const PHONE = { width: 360, height: 740 };

/** Under the package's dist, so that it is nobody's to commit. */
const PICTURES = resolve(import.meta.dirname, '../../dist-pictures');

/** A built console, its services and a browser; and what the browser complained of. */
export class ConsoleWorld {
  readonly services = new FakeServices();
  /** Errors of the pages and of the policy. */
  readonly complaints: string[] = [];
  /** Requests to anywhere but the console's own origin. */
  readonly strangers: string[] = [];

  private constructor(
    private readonly folder: string,
    private readonly browser: Browser,
  ) {}

  private server!: ConsoleServer;

  static async open(executable: string): Promise<ConsoleWorld> {
    const folder = mkdtempSync(join(tmpdir(), 'console-'));
    const world = new ConsoleWorld(folder, await openChromium(executable));
    await buildConsole(join(folder, 'dist'));
    world.server = await ConsoleServer.open(join(folder, 'dist'), join(folder, 'issuer'), world.services);
    mkdirSync(PICTURES, { recursive: true });
    return world;
  }

  get origin(): string {
    return this.server.origin;
  }

  /** A new window, of nobody. */
  async visit(address: string, viewport = WIDE, options: { reducedMotion?: 'reduce' } = {}): Promise<Page> {
    const context = await this.browser.newContext({
      viewport,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      ...options,
    });
    const page = await context.newPage();
    this.#listen(context, page);
    await page.goto(this.origin + address);
    return page;
  }

  /** A new window of a person who has signed in on the issuer's page. */
  async visitSignedIn(
    address: string,
    viewport = WIDE,
    before: (page: Page) => Promise<void> = async () => undefined,
    as: 'phan.tich' | 'van.hanh' = 'phan.tich',
  ): Promise<Page> {
    const page = await this.visit(address, viewport);
    await before(page);
    if (page.url() !== this.origin + address) await page.goto(this.origin + address);
    const english = address.includes('lang=en');
    await page
      .getByRole('button', { name: english ? 'Sign in with your account' : 'Đăng nhập bằng tài khoản' })
      .click();
    const { login, password } = this.server.person(as);
    await page.locator('#login').fill(login);
    await page.locator('#password').fill(password);
    await page.locator('button[type=submit]').click();
    await page.waitForURL((url) => !url.pathname.startsWith('/oidc') && url.pathname !== '/signed-in');
    return page;
  }

  /** What axe finds wrong; and a picture, to be looked at. */
  async inspect(page: Page, name: string): Promise<string[]> {
    await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
    const { violations } = await new AxeBuilder({ page })
      // Each page has one frame: there is nothing to gather from others.
      .setLegacyMode(true)
      .analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }

  /** Compressed script that a page has fetched, in bytes. */
  async weight(page: Page): Promise<number> {
    const fetched = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    );
    const scripts = [...new Set(fetched.filter((path) => path.endsWith('.js')))];
    return scripts.reduce(
      (sum, path) => sum + gzipSync(readFileSync(join(this.folder, 'dist', path))).length,
      0,
    );
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
    rmSync(this.folder, { recursive: true });
  }

  #listen(context: BrowserContext, page: Page): void {
    page.on('console', (message) => {
      // The browser tells of every answer that is an error; those are asked for.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        this.complaints.push(message.text());
      }
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    context.on('request', (request) => {
      if (!request.url().startsWith(this.origin)) this.strangers.push(request.url());
    });
  }
}
