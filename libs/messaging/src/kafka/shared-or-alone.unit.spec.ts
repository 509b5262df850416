import { beforeEach, describe, expect, it } from '@jest/globals';
import { SharedOrAlone } from './shared-or-alone.js';

/** Work that says when it begins and ends when it is told to. */
function works(log: string[]) {
  return (name: string) => {
    const end = Promise.withResolvers<void>();
    const work = async (): Promise<void> => {
      log.push(`${name} begins`);
      await end.promise;
      log.push(`${name} ends`);
    };
    return { work, end: end.resolve, fail: () => end.reject(new Error(name)) };
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('Sharing the time or having it alone', () => {
  let log: string[];
  let turns: SharedOrAlone;
  let a: ReturnType<ReturnType<typeof works>>;
  let b: typeof a;
  let c: typeof a;

  beforeEach(() => {
    log = [];
    turns = new SharedOrAlone();
    [a, b, c] = ['a', 'b', 'c'].map(works(log)) as [typeof a, typeof a, typeof a];
  });

  it('lets shared work run side by side', async () => {
    const runs = [turns.shared(a.work), turns.shared(b.work)];
    await settled();
    expect(log).toEqual(['a begins', 'b begins']);
    a.end();
    b.end();
    await Promise.all(runs);
  });

  it('begins what wants to be alone after all that was asked for before, and has the later ones wait', async () => {
    const runs = [turns.shared(a.work), turns.alone(b.work), turns.shared(c.work)];
    await settled();
    expect(log).toEqual(['a begins']);
    a.end();
    await settled();
    expect(log).toEqual(['a begins', 'a ends', 'b begins']);
    b.end();
    await settled();
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins']);
    c.end();
    await Promise.all(runs);
  });

  it('runs two that want to be alone one after the other', async () => {
    const runs = [turns.alone(a.work), turns.alone(b.work)];
    await settled();
    expect(log).toEqual(['a begins']);
    a.end();
    b.end();
    await Promise.all(runs);
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('goes on after a failure, which only the one who asked hears of', async () => {
    const failing = [turns.shared(a.work), turns.alone(b.work)];
    const last = turns.shared(c.work);
    a.fail();
    b.fail();
    c.end();
    await expect(failing[0]).rejects.toThrow('a');
    await expect(failing[1]).rejects.toThrow('b');
    await expect(last).resolves.toBeUndefined();
  });
});
