import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contentOf } from './content.js';

describe('what is reported', () => {
  it('is kept composed, with one kind of line end, without blanks around it', () => {
    expect(contentOf('  Hue\u0302\u0301\r\nLine 2\rLine 3\t.  ', 100)).toBe('Huế\nLine 2\nLine 3\t.');
  });

  it.each(['', '   ', '\n\t\r\n', '\u00A0'])('refuses %j as empty', (text) => {
    expect(() => contentOf(text, 100)).toThrow(expect.objectContaining({ code: 'tipoff.content-empty' }));
  });

  it.each(['a\u0007b', 'a\u001B[31mb', 'a\u0085b', 'a\u007Fb', 'a\u202Eb', 'a\u2066b'])(
    'refuses %j as unreadable',
    (text) => {
      expect(() => contentOf(text, 100)).toThrow(
        expect.objectContaining({ code: 'tipoff.content-unreadable' }),
      );
    },
  );

  it.each([
    ['ASCII', 'a'.repeat(10), 10],
    ['two bytes', 'é'.repeat(5), 10],
    ['three bytes', 'ế'.repeat(3), 9],
    ['four bytes', '😀'.repeat(2), 8],
  ])('counts bytes of UTF-8: %s', (_, text, bytes) => {
    expect(contentOf(text, bytes)).toBe(text);
    expect(() => contentOf(text, bytes - 1)).toThrow(
      expect.objectContaining({ code: 'tipoff.content-too-long', params: { limit: bytes - 1 } }),
    );
  });

  it('is the same when it is taken in twice, and as long as its bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        let once: string;
        try {
          once = contentOf(text, 1_000);
        } catch {
          return;
        }
        const bytes = new TextEncoder().encode(once).length;
        expect(contentOf(once, bytes)).toBe(once);
        expect(() => contentOf(once, bytes - 1)).toThrow();
      }),
    );
  });
});
