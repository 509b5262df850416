import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ConfigError, settingsOf } from '@toandan/messaging';
import { operationsConfig, OperationsSettings } from './config.js';

const page = readFileSync(new URL('../../../docs/reference/settings.md', import.meta.url), 'utf8');

describe('the settings of operations', () => {
  it('are pairs of a service and its address', () => {
    const OPERATIONS_SERVICES = 'registry=http://registry:8080, reporting=https://x.example/';
    expect([...operationsConfig({ OPERATIONS_SERVICES })]).toEqual([
      ['registry', 'http://registry:8080'],
      ['reporting', 'https://x.example'],
    ]);
    expect(operationsConfig({}).size).toBe(0);
    for (const wrong of ['registry', 'registry=8080', 'registry=ftp://x', 'r=http://x/y', 'r=http://x,,']) {
      expect(() => operationsConfig({ OPERATIONS_SERVICES: wrong })).toThrow(ConfigError);
    }
  });

  it('are in docs/reference/settings.md as the code has them', () => {
    const section = page.split(/^## /m).find((part) => part.startsWith('Operations\n')) ?? '';
    const rows = section.split('\n').filter((line) => line.startsWith('| `OPERATIONS_'));
    expect(rows).toEqual(
      settingsOf(OperationsSettings).map(
        ({ name, meaning, otherwise, example }) =>
          `| \`${name}\` | ${meaning} | ${otherwise} | \`${example}\` |`,
      ),
    );
  });
});
