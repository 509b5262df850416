import { describe, expect, it } from '@jest/globals';
import { en } from './en.js';
import { vi } from './vi.js';

type Tree = { readonly [key: string]: string | Tree };

const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : leaves(value, `${path}${key}.`),
  );
const slots = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).sort();

const [vietnamese, english] = [leaves(vi), leaves(en)];
const plain = english.filter(([key]) => !key.endsWith('_one'));

describe('the texts', () => {
  it('are the same in both languages, with the same things to fill in', () => {
    expect(plain.map(([key, text]) => [key, slots(text)])).toEqual(
      vietnamese.map(([key, text]) => [key, slots(text)]),
    );
  });

  it('say something, composed as keyboards and searches expect', () => {
    for (const [key, text] of [...vietnamese, ...english]) {
      expect([key, text.trim()]).not.toEqual([key, '']);
      expect(text).toBe(text.normalize('NFC'));
    }
  });
});
