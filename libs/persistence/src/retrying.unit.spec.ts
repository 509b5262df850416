import { expect, it } from '@jest/globals';
import { retrying } from './retrying.js';

const times = { initialMs: 1, longestMs: 2 };

it('tries again as long as the failure is worth it', async () => {
  let tries = 0;
  const result = await retrying(
    () => {
      tries += 1;
      return tries < 4 ? Promise.reject(new Error('passing')) : Promise.resolve('done');
    },
    { times, again: () => true },
  );
  expect({ result, tries }).toEqual({ result: 'done', tries: 4 });
});

it('stops at the stated number of tries, and at once where it is not worth it', async () => {
  let tries = 0;
  const work = (): Promise<never> => {
    tries += 1;
    return Promise.reject(new Error(`try ${tries}`));
  };
  await expect(retrying(work, { times, attempts: 3, again: () => true })).rejects.toThrow('try 3');
  await expect(retrying(work, { times, again: () => false })).rejects.toThrow('try 4');
});

it('ends in the middle of a pause when the signal aborts', async () => {
  const stop = new AbortController();
  let tries = 0;
  const running = retrying(
    () => {
      tries += 1;
      return Promise.reject(new Error('passing'));
    },
    {
      // An hour: without listening to the signal the test would run into its own limit.
      times: { initialMs: 3_600_000, longestMs: 3_600_000 },
      again: () => {
        setImmediate(() => stop.abort(new Error('stopping')));
        return true;
      },
      signal: stop.signal,
    },
  );
  await expect(running).rejects.toThrow('stopping');
  expect(tries).toBe(1);
});

it('does not begin once the signal has aborted', async () => {
  let tries = 0;
  const work = (): Promise<void> => {
    tries += 1;
    return Promise.resolve();
  };
  const signal = AbortSignal.abort(new Error('stopped before'));
  await expect(retrying(work, { times, again: () => true, signal })).rejects.toThrow('stopped before');
  expect(tries).toBe(0);
});
