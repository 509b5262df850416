import { describe, expect, it } from '@jest/globals';
import { dutiesOf } from './use-duties.js';

describe('what a person does', () => {
  it.each([
    [['operator'], { operates: true, readsFigures: false }],
    [['ministry-analyst'], { operates: false, readsFigures: true }],
    [['operator', 'administrator'], { operates: true, readsFigures: true }],
    [[], { operates: false, readsFigures: true }],
    ['operator', { operates: false, readsFigures: true }],
    [undefined, { operates: false, readsFigures: true }],
  ])('with the roles %j is %j', (roles, duties) => {
    expect(dutiesOf(roles)).toEqual(duties);
  });
});
