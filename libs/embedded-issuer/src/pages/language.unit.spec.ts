import { describe, expect, it } from '@jest/globals';
import { languageOf } from './language.js';

describe('the language of a page', () => {
  it.each([
    ['nothing wished for', {}, 'vi'],
    ['the browser’s wish', { acceptLanguage: 'en-GB,en;q=0.9' }, 'en'],
    ['the browser’s better wish', { acceptLanguage: 'en;q=0.5, vi;q=0.9' }, 'vi'],
    ['whatever', { acceptLanguage: '*' }, 'vi'],
    ['the client before the browser', { uiLocales: 'en', acceptLanguage: 'vi' }, 'en'],
    ['the first that we have of the client’s', { uiLocales: 'fr en-GB vi' }, 'en'],
    ['the browser when the client wishes neither', { uiLocales: 'fr', acceptLanguage: 'en' }, 'en'],
    ['the page’s own choice before all', { chosen: 'vi', uiLocales: 'en', acceptLanguage: 'en' }, 'vi'],
    ['nonsense', { chosen: '"><', uiLocales: ['en'], acceptLanguage: ';;q=' }, 'vi'],
  ])('%s', (_what, wishes, language) => {
    expect(languageOf(wishes)).toBe(language);
  });
});
