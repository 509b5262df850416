import { describe, expect, it } from '@jest/globals';
import { Instances } from './instances.js';

const NAMES: Readonly<Record<string, readonly string[]>> = {
  reporting: ['10.0.0.3', '10.0.0.4', 'fd00::5'],
};

function instances(urls: readonly string[], ready: ReadonlySet<string> = new Set()): Instances {
  return new Instances(urls, {
    lookup: (host) =>
      host in NAMES ? Promise.resolve(NAMES[host]!) : Promise.reject(new Error(`unknown: ${host}`)),
    isReady: (origin) => Promise.resolve(ready.size === 0 || ready.has(origin)),
  });
}

describe('instances', () => {
  it('are all addresses that a name stands for, each first in its turn', async () => {
    const found = instances(['http://reporting:8080']);
    await found.look();
    const [a, b, c] = ['http://10.0.0.3:8080', 'http://10.0.0.4:8080', 'http://[fd00::5]:8080'];
    expect([found.inTurn(), found.inTurn(), found.inTurn(), found.inTurn()]).toEqual([
      [a, b, c],
      [b, c, a],
      [c, a, b],
      [a, b, c],
    ]);
  });

  it('that are not ready come last, and one that failed until it is looked at again', async () => {
    const found = instances(['http://reporting:8080'], new Set(['http://10.0.0.4:8080']));
    await found.look();
    expect(found.inTurn()[0]).toBe('http://10.0.0.4:8080');
    expect(found.inTurn()).toHaveLength(3);
    const all = instances(['http://reporting:8080']);
    await all.look();
    all.failed('http://10.0.0.3:8080');
    expect([all.inTurn(), all.inTurn()].map((turn) => turn.at(-1))).toEqual([
      'http://10.0.0.3:8080',
      'http://10.0.0.3:8080',
    ]);
    await all.look();
    expect(new Set([all.inTurn(), all.inTurn(), all.inTurn()].map(([at]) => at)).size).toBe(3);
  });

  it('of a name that nobody knows yet are none; a certificate’s name is kept', async () => {
    const found = instances(['http://nobody:8080', 'https://reporting:8443']);
    await found.look();
    expect(found.inTurn()).toEqual(['https://reporting:8443']);
  });
});
