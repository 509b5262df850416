import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { demoConfig } from '../config.js';
import { demoFigures, type DemoFigures } from './demo-figures.js';
import { DemoHost } from './demo-host.js';
import { demoLines } from './print.js';
import { DEMO_TEXTS } from './texts.js';

let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'toandan-demo-'));
  // Where root runs the tests, the database's own account has to reach its data.
  await chmod(dataDir, 0o755);
});

afterAll(async () => {
  // Data, password and log of the database lie side by side in here.
  await rm(dataDir, { recursive: true, force: true });
});

async function play(): Promise<{ entered: number; figures: DemoFigures }> {
  const host = await DemoHost.start(demoConfig({ TOANDAN_DATA: dataDir }));
  try {
    return { entered: await host.seed(), figures: await demoFigures(host) };
  } finally {
    await host.stop();
  }
}

it('enters the history once, and goes on with what is there', async () => {
  const first = await play();
  const second = await play();
  expect(first.entered).toBeGreaterThan(0);
  expect(second.entered).toBe(0);
  expect(second.figures).toEqual(first.figures);
});

it('tells both states of the country, the reused codes and where a former province is', async () => {
  const { figures } = await play();
  expect(figures.before.provinces).toBe(63);
  expect(figures.after.provinces).toBe(34);
  expect(figures.provinces.flatMap((one) => one.formerly)).toHaveLength(63);
  expect(figures.reusedCodes.map((one) => one.code)).toEqual(['15', '24', '44', '52', '80', '82', '91']);
  expect(figures.asked).toEqual({
    name: 'Bắc Kạn',
    until: '2025-07-01',
    now: [{ name: 'Thái Nguyên', share: '1' }],
  });
  expect(figures.events['registry.units-merged']).toBe(23);
});

it('speaks Vietnamese and English', async () => {
  const { figures } = await play();
  expect(demoLines(figures, DEMO_TEXTS.vi)).toContain('Ngày 1/7/2025: 34 tỉnh, thành phố.');
  expect(demoLines(figures, DEMO_TEXTS.en)).toContain('On 1/7/2025: 34 provinces.');
});
