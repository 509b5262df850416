import { describe, expect, it } from '@jest/globals';
import { MessagingSettings, settingsOf, type DeclaredSetting } from '@toandan/messaging';
import { ReportingSettings } from '@toandan/reporting/settings';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DeploySettings } from './deploy-settings.js';
import { PROJECT_ROOT } from './local/paths.js';

const page = readFileSync(join(PROJECT_ROOT, 'docs/reference/settings.md'), 'utf8');

/** The rows of the table under a heading, cell by cell. */
function rowsUnder(heading: string): string[][] {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

function rowOf({ name, meaning, byDefault, otherwise, example }: DeclaredSetting): string[] {
  return [
    `\`${name}\``,
    meaning,
    byDefault === undefined ? otherwise! : `\`${byDefault}\``,
    `\`${example}\``,
  ];
}

describe('docs/reference/settings.md', () => {
  it.each([
    ['Messaging', MessagingSettings],
    ['Deployment', DeploySettings],
    ['Reporting', ReportingSettings],
  ])('says under "%s" what the code says', (heading, settings) => {
    const declared = settingsOf(settings);
    expect(declared.length).toBeGreaterThan(0);
    expect(rowsUnder(heading)).toEqual(declared.map(rowOf));
  });
});
