import { describe, expect, it } from '@jest/globals';
import { format } from 'prettier';
import { jsonText } from './json-text.js';

const long = Array.from({ length: 20 }, (_, i) => `element number ${i}`);

describe('jsonText', () => {
  it.each([
    ['lists that fit on a line', { required: ['a', 'b'], one: ['x'], inner: { list: ['c', 'd'] } }],
    ['a list that does not', { long, short: ['a'] }],
    ['lists of objects', { list: [{ a: 1 }, { b: ['x', 'y'] }] }],
    ['empty things and brackets in texts', { none: [], nothing: {}, text: 'a [b] {c}', list: ['[x]', 'y'] }],
    ['a list that just fits, and one that just does not', { a: ['x'.repeat(100)], ab: ['x'.repeat(101)] }],
  ])('lays out %s as the formatter does', async (_, value) => {
    expect(jsonText(value)).toBe(await format(jsonText(value), { parser: 'json', printWidth: 110 }));
    expect(JSON.parse(jsonText(value))).toEqual(value);
  });
});
