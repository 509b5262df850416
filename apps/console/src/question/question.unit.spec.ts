import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseSearchText, searchText } from '../app/search-text.js';
import { cellSearch, queryOf, questionOf, questionSearch } from './question.js';

describe('a question in the address', () => {
  it('is read with its defaults', () => {
    expect(questionOf({ dx: 'b,a,b,', pe: '2018' }, ['nation', 'provinces'])).toEqual({
      dx: ['b', 'a'],
      pe: ['2018'],
      ou: ['nation', 'provinces'],
      boundary: 'current',
      asOf: undefined,
    });
  });

  it('keeps what it does not understand, for the service to refuse', () => {
    expect(questionSearch({ asOf: 'yesterday', boundary: 'tomorrow', other: 'x', dx: 5 })).toEqual({
      asOf: 'yesterday',
      boundary: 'tomorrow',
    });
  });

  it('of one cell has its boundary and instant', () => {
    const question = questionOf({
      dx: 'a,b',
      pe: '2018',
      boundary: 'as-reported',
      asOf: '2026-01-01T00:00:00Z',
    });
    expect(cellSearch(question, 'b', '2018', 'nation')).toEqual({
      dx: 'b',
      pe: '2018',
      ou: 'nation',
      boundary: 'as-reported',
      asOf: '2026-01-01T00:00:00Z',
    });
    expect(cellSearch(questionOf({}), 'b', '2018', 'nation')).toEqual({ dx: 'b', pe: '2018', ou: 'nation' });
  });

  it('is the same after it has been sent on', () => {
    const word = fc.stringMatching(/^[a-z0-9_.:%&+=ă-]{1,12}$/u).filter((text) => !text.includes(','));
    const list = fc.uniqueArray(word, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        list,
        list,
        list,
        word,
        fc.option(word, { nil: undefined }),
        (dx, pe, ou, boundary, asOf) => {
          const question = { dx, pe, ou, boundary, asOf };
          const address = searchText(queryOf(question));
          expect(questionOf(questionSearch(parseSearchText(address)))).toEqual(question);
        },
      ),
    );
  });

  it('reads well', () => {
    expect(searchText({ dx: 'a.b,c.d', asOf: '2026-01-01T00:00:00.000Z', lang: undefined })).toBe(
      '?dx=a.b,c.d&asOf=2026-01-01T00:00:00.000Z',
    );
    expect(searchText({})).toBe('');
  });
});
