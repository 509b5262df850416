import { describe, expect, it } from '@jest/globals';
import { groupState, LATE_MS, type GroupFacts } from './group-state.js';

const NOW = new Date('2026-11-23T08:00:00.000Z');
const before = (ms: number): Date => new Date(NOW.getTime() - ms);
const WELL: GroupFacts = { log: 'registry', members: 1, behind: 0, dead: 0 };

describe('a group', () => {
  it.each<[string, GroupFacts]>([
    ['well', WELL],
    ['well', { ...WELL, behind: 5, oldest: before(LATE_MS) }],
    ['late', { ...WELL, behind: 5, oldest: before(LATE_MS + 1) }],
    ['stopped', { ...WELL, members: 0 }],
    ['stopped', { ...WELL, members: 0, behind: undefined }],
    ['not-known', { ...WELL, behind: undefined }],
    ['not-started', { members: 0, dead: 0 }],
    ['dead-letters', { ...WELL, members: 0, behind: 9, oldest: before(LATE_MS * 2), dead: 1 }],
  ])('is %s by the worst of %j', (state, facts) => {
    expect(groupState(facts, NOW)).toBe(state);
  });
});
