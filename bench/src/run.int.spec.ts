import { beforeAll, describe, expect, it } from '@jest/globals';
import { messagingCases } from './messaging/cases.js';
import { World } from './world/world.js';
import type { Row } from './report/row.js';
import { table } from './report/table.js';
import { run } from './run.js';

const progress = (): void => undefined;

// Sizes so small that no figure means anything: what counts is that a bench still runs, and what it gives back.
describe('a tiny run', () => {
  const said: string[] = [];
  let rows: Row[] = [];

  beforeAll(async () => {
    rows = await run(messagingCases, {
      only: 'unit of work, 1 connection',
      progress: (text) => said.push(text),
      open: () => World.start({ scale: 0.02, progress: (text) => said.push(text) }),
    });
  });

  it('gives one row for each that its case announces', () => {
    expect(rows.map(({ name, goal, unit }) => ({ name, goal, unit }))).toEqual([
      { name: 'unit of work, 1 connection: state change + event', goal: '>= 0.85', unit: 'commits/s' },
      { name: 'unit of work, 1 connection: against named statements', goal: 'print', unit: 'commits/s' },
      { name: 'unit of work, 1 connection: against one statement', goal: 'print', unit: 'commits/s' },
    ]);
  });

  it('relates what was measured', () => {
    for (const { ours, reference, ratio, note } of rows) {
      expect(ours).toBeGreaterThan(0);
      expect(reference).toBeGreaterThan(0);
      expect(ratio).toBeCloseTo(ours! / reference!, 10);
      expect(note).toEqual(expect.any(String));
    }
  });

  it('says what it is doing, and shows a line for each row', () => {
    expect(said[0]).toBe('unit of work, 1 connection');
    expect(table(rows).split('\n')).toHaveLength(rows.length + 1);
  });
});

it('the postgres transport brings events to their effects', async () => {
  const [row] = await run(messagingCases, {
    only: 'outbox to',
    progress,
    open: () => World.start({ scale: 0.01, progress }),
  });
  expect(row).toMatchObject({ name: 'outbox to handled effect, postgres transport', goal: '>= 0.5' });
  expect(row!.ours).toBeGreaterThan(0);
});

it('a name that no bench has is refused before any server is started', async () => {
  const open = (): never => {
    throw new Error('started');
  };
  await expect(run(messagingCases, { only: 'nothing', progress, open })).rejects.toThrow(
    'No bench has "nothing" in its name',
  );
});
