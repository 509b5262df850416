import { expect, it } from '@jest/globals';
import { settingsOf } from '@toandan/messaging';
import { readFileSync } from 'node:fs';
import { TelemetrySettings } from './telemetry-settings.js';

it('docs/reference/settings.md says under "Telemetry" what the code says', () => {
  const page = readFileSync(new URL('../../../docs/reference/settings.md', import.meta.url), 'utf8');
  const section = page.split(/^## /m).find((part) => part.startsWith('Telemetry\n')) ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('| `'));
  expect(lines).toEqual(
    settingsOf(TelemetrySettings).map(
      ({ name, meaning, byDefault, otherwise, example }) =>
        `| \`${name}\` | ${meaning} | ${byDefault === undefined ? otherwise : `\`${byDefault}\``} | \`${example}\` |`,
    ),
  );
});
