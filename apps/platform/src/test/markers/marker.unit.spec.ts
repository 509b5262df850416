import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { found } from './find-markers.js';
import { marker, needlesOf } from './marker.js';

const one = marker('content');
const [word, words] = one.secrets as [string, string];
const needles = needlesOf([one, marker('name')]);

const escape = (text: string): string =>
  [...text].map((char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');

describe.each([
  ['the word', word],
  ['the words with diacritics', words],
])('%s of a marker', (_, secret) => {
  it.each<[string, string | Buffer]>([
    ['as it was written', `… ${secret} …`],
    ['decomposed', secret.normalize('NFD')],
    ['in lower case', secret.toLowerCase()],
    ['in upper case', secret.toUpperCase()],
    [
      'without diacritics',
      secret
        .normalize('NFD')
        .replace(/\p{Mark}/gu, '')
        .replaceAll('Đ', 'D')
        .replaceAll('đ', 'd'),
    ],
    ['in hex', Buffer.from(secret).toString('hex')],
    ['in a URL', `/x?q=${encodeURIComponent(secret)}`],
    ['in a form', new URLSearchParams({ q: secret }).toString()],
    ['in JSON', JSON.stringify({ secret })],
    ['among bytes', Buffer.concat([Buffer.from([0, 255]), Buffer.from(secret), Buffer.from([7])])],
    [
      'in what is packed',
      Buffer.concat([Buffer.from('batch'), gzipSync(`x ${secret}`), Buffer.from('next')]),
    ],
  ])('is found %s', (_how, where) => {
    expect(found(needles, where).join()).toMatch(/^content \(/);
  });

  it('is found in base64, wherever it stands', () => {
    for (const cut of ['', 'a', 'ab', 'abc']) {
      for (const text of [secret, secret.normalize('NFD')]) {
        expect(found(needles, Buffer.from(`${cut}${text}xyz`).toString('base64'))).not.toEqual([]);
        expect(found(needles, Buffer.from(`${cut}${text}xyz`).toString('base64url'))).not.toEqual([]);
      }
    }
  });
});

it('escapes of JSON are seen through', () => {
  const letters = [...words].map((char) => (char < '\x7f' ? char : escape(char))).join('');
  expect(found(needles, letters)).toEqual(['content (NFC as escaped JSON)']);
});

it('another kind’s, and nothing, are told apart', () => {
  expect(found(needles, marker('content').secrets[0]!)).toEqual([]);
  expect(found(needles, 'Nguyễn Thị Quỳnh')).toEqual([]);
});
