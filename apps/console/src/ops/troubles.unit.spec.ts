import { describe, expect, it } from '@jest/globals';
import type { OverviewAnswer } from '@toandan/api-client';
import { troublesOf } from './troubles.js';

const GROUP = {
  service: 'programs',
  group: 'programs.units',
  state: 'well',
  behind: 0,
  atLeast: false,
  members: 1,
  lanesOwned: 16,
  lanes: 16,
  dead: 0,
  waiting: 0,
} as const;

const WELL: OverviewAnswer = {
  measuredAt: '2026-11-23T08:00:00.000Z',
  services: [
    { service: 'registry', state: 'ready' },
    { service: 'tipoffs', state: 'not-asked' },
  ],
  broker: 'none',
  groups: [GROUP, { ...GROUP, group: 'programs.other', state: 'not-started' }],
  letters: { dead: 0, parked: 0, queued: 0, keys: 0 },
  work: [{ service: 'aggregation', kind: 'cells', waiting: 12 }],
  reconciliation: { compared: 9, differences: 0 },
};

describe('what somebody has to look at', () => {
  it('is nothing while all goes on; what is not asked is no trouble', () => {
    expect(troublesOf(WELL)).toEqual([]);
  });

  it('is told with names, each once, the worst first', () => {
    const troubled: OverviewAnswer = {
      ...WELL,
      services: [{ service: 'registry', state: 'not-ready' }],
      broker: 'silent',
      reconciliation: { compared: 9, differences: 1 },
      letters: { dead: 3, parked: 4, queued: 0, keys: 2 },
      groups: [
        { ...GROUP, state: 'late' },
        { ...GROUP, state: 'stopped', group: 'a.b', log: 'x' },
        { ...GROUP, state: 'stopped', group: 'a.b', log: 'y' },
        { ...GROUP, state: 'dead-letters' },
      ],
    };
    expect(troublesOf(troubled)).toEqual([
      { kind: 'services', count: 1, names: 'registry' },
      { kind: 'broker' },
      { kind: 'differences', count: 1 },
      { kind: 'dead', count: 3, keys: 2 },
      { kind: 'stopped', count: 1, names: 'a.b' },
      { kind: 'late', count: 1, names: 'programs.units' },
    ]);
  });
});
