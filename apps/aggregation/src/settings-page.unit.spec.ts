import { expect, it } from '@jest/globals';
import { settingsOf } from '@toandan/messaging';
import { readFileSync } from 'node:fs';
import { AggregationSettings } from './aggregation-settings.js';

it('docs/reference/settings.md says under "Aggregation" what the code says', () => {
  const page = readFileSync(new URL('../../../docs/reference/settings.md', import.meta.url), 'utf8');
  const section = page.split(/^## /m).find((part) => part.startsWith('Aggregation\n')) ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('| `'));
  expect(lines).toEqual(
    settingsOf(AggregationSettings).map(
      ({ name, meaning, byDefault, example }) =>
        `| \`${name}\` | ${meaning} | \`${byDefault}\` | \`${example}\` |`,
    ),
  );
});
