import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { settingsOf } from '@toandan/messaging';
import { TipoffSettings } from './config.js';

const page = readFileSync(new URL('../../../docs/reference/settings.md', import.meta.url), 'utf8');

describe('docs/reference/settings.md', () => {
  it('says under "Tip-offs" what the code says', () => {
    const section = page.split(/^## /m).find((part) => part.startsWith('Tip-offs\n')) ?? '';
    const rows = section.split('\n').filter((line) => line.startsWith('| `TIPOFFS_'));
    expect(rows).toEqual(
      settingsOf(TipoffSettings).map(({ name, meaning, byDefault, otherwise, example }) => {
        const usual = byDefault === undefined ? otherwise! : `\`${byDefault}\``;
        return `| \`${name}\` | ${meaning} | ${usual} | \`${example}\` |`;
      }),
    );
  });
});
