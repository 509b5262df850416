import sequencer from '@jest/test-sequencer';

/** Its types are those of the CommonJS build, where this would be the whole module. */
const Sequencer = /** @type {typeof import('@jest/test-sequencer').default} */ (
  /** @type {unknown} */ (sequencer)
);

/** What takes longest, first: a suite of minutes that began last would have the other worker wait for it. */
const LONG = [/\/(?:conformance|model)\//, /\.e2e\.spec\.ts$/, /kafka|\/bench\//];

/**
 * Without a cache of earlier times, as on a clean checkout, Jest goes by the size of a file, and our longest suites
 * are in small ones.
 */
export default class LongSuitesFirst extends Sequencer {
  /**
   * @override
   * @param {Parameters<InstanceType<typeof Sequencer>['sort']>[0]} tests
   */
  async sort(tests) {
    const sorted = await super.sort(tests);
    return sorted.toSorted((one, other) => rank(one.path) - rank(other.path));
  }
}

/** @param {string} path */
export function rank(path) {
  const found = LONG.findIndex((pattern) => pattern.test(path));
  return found === -1 ? LONG.length : found;
}
