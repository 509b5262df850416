import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { GatewaySettings } from '@toandan/gateway/settings';
import { settingsOf, type DeclaredSetting } from '@toandan/messaging';
import { ServiceSettings } from '@toandan/service-host';
import { PlatformSettings } from '../host/platform-settings.js';

const page = readFileSync(resolve(import.meta.dirname, '../../../../docs/reference/settings.md'), 'utf8');

function lineOf({ name, meaning, byDefault, otherwise, example }: DeclaredSetting): string {
  const usual = byDefault === undefined ? otherwise : `\`${byDefault}\``;
  return ['', ` \`${name}\` `, ` ${meaning} `, ` ${usual} `, ` \`${example}\` `, ''].join('|');
}

describe('docs/reference/settings.md', () => {
  it.each([
    ['The whole platform in one process', PlatformSettings],
    ['A service alone', ServiceSettings],
    ['The gateway', GatewaySettings],
  ])('says under "%s" what the code says', (heading, settings) => {
    const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
    const rows = section.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows).toEqual(settingsOf(settings).map(lineOf));
  });
});
