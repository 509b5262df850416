import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

/** The built one: Node loads it before the program. */
const CLOCK = resolve(import.meta.dirname, '../../dist/faults/shifted-clock.js');
const PROGRAM = `setInterval(() => console.log(JSON.stringify({
  now: Date.now(), made: new Date().getTime(), given: new Date(5).getTime(), parts: new Date(2026, 0).getFullYear(),
  parsed: Date.parse('2026-01-01T00:00:00Z'), text: typeof Date(), is: new Date() instanceof Date,
})), 20)`;

const HOUR_MS = 3_600_000;

describe('the shifted clock', () => {
  let folder: string;
  let file: string;
  let child: ChildProcess;
  let lines: AsyncIterableIterator<string>;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'toandan-clock-'));
    file = join(folder, 'shift');
    child = spawn(process.execPath, ['--import', `file://${CLOCK}?file=${file}`, '-e', PROGRAM], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  });

  afterEach(async () => {
    child.kill('SIGKILL');
    await rm(folder, { recursive: true });
  });

  const ahead = async (): Promise<{ hours: number; said: Record<string, unknown> }> => {
    const said = JSON.parse((await lines.next()).value as string) as Record<string, number>;
    expect(Math.abs(said.now! - said.made!)).toBeLessThan(1_000);
    return { hours: Math.round((said.now! - Date.now()) / HOUR_MS) + 0, said };
  };

  const untilAhead = async (hours: number): Promise<void> => {
    while ((await ahead()).hours !== hours);
  };

  it('follows the file, back and forth, and leaves everything else of dates as it is', async () => {
    const { hours, said } = await ahead();
    expect(hours).toBe(0);
    expect(said).toMatchObject({
      given: 5,
      parts: 2026,
      parsed: Date.UTC(2026, 0),
      text: 'string',
      is: true,
    });
    await writeFile(file, String(-2 * HOUR_MS));
    await untilAhead(-2);
    await writeFile(file, String(HOUR_MS));
    await untilAhead(1);
    await rm(file);
    await untilAhead(0);
  });
});
