import { describe, expect, it } from '@jest/globals';
import { brokenFixtures, checksumOf, recordNew, unrecordedFixtures } from './fixture-guard.js';

const recorded = { 'a/v1.json': checksumOf('one') };

describe('the fixture guard', () => {
  it('is content with what was recorded', () => {
    expect(brokenFixtures(recorded, new Map([['a/v1.json', 'one']]))).toEqual([]);
  });

  it('names a changed and a removed fixture', () => {
    expect(brokenFixtures(recorded, new Map([['a/v1.json', 'two']]))).toEqual([
      'The frozen fixture a/v1.json was changed: restore it and make a new event version instead.',
    ]);
    expect(brokenFixtures(recorded, new Map())).toEqual([
      'The frozen fixture a/v1.json was removed: restore it, its events are kept for ever.',
    ]);
  });

  it('names a fixture that is not frozen', () => {
    const fixtures = new Map([['a/v1.json', 'one']]);
    expect(unrecordedFixtures({}, fixtures)).toEqual([
      'The fixture a/v1.json is not frozen: run npm run contracts:generate.',
    ]);
    expect(unrecordedFixtures(recorded, fixtures)).toEqual([]);
  });

  it('records new fixtures and never records anew', () => {
    const fixtures = new Map([
      ['b/v1.json', 'new'],
      ['a/v1.json', 'changed'],
    ]);
    expect(recordNew(recorded, fixtures)).toEqual({ ...recorded, 'b/v1.json': checksumOf('new') });
    expect(Object.keys(recordNew(recorded, fixtures))).toEqual(['a/v1.json', 'b/v1.json']);
  });

  it('computes sha-256 over UTF-8', () => {
    expect(checksumOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
