import type { LaneMove } from '../consumer/lane-fence.js';
import type { Prepared } from '../consumer/prepare.js';

/** Some events of one lane, in order and ready to be handled, waiting for their transaction. */
export interface Part {
  /** Fewer than came in, where the group has no part in some. */
  readonly work: readonly Prepared[];
  readonly count: number;
  readonly moves: readonly LaneMove[];
}

interface Waiting extends Part {
  readonly settled: PromiseWithResolvers<void>;
}

/** With one at the database, the next is put together and sent; more only wait for each other there. */
const AT_ONCE = 2;

/**
 * Puts the parts that wait at the same time into one transaction. Kafka hands over partition by partition;
 * with many partitions and little in each, a commit for each would cost more than the work.
 *
 * Up to two transactions are under way at once. They have no lane in common, as a lane's next part is added only
 * when the one before it is settled: that is the order that must be kept, and the caller keeps it.
 */
export class Gather {
  #waiting: Waiting[] = [];
  #underWay = 0;

  constructor(
    private readonly deliver: (parts: readonly Part[]) => Promise<void>,
    private readonly limit: number,
  ) {}

  /** Resolves when the part is committed; rejects with what its transaction failed with. */
  async add(part: Part): Promise<void> {
    const settled = Promise.withResolvers<void>();
    this.#waiting.push({ ...part, settled });
    if (this.#underWay < AT_ONCE) void this.#work();
    return settled.promise;
  }

  async #work(): Promise<void> {
    this.#underWay += 1;
    while (this.#waiting.length > 0) {
      const parts = this.#next();
      try {
        await this.deliver(parts);
        for (const part of parts) part.settled.resolve();
      } catch (error) {
        for (const part of parts) part.settled.reject(error);
      }
    }
    this.#underWay -= 1;
  }

  #next(): Waiting[] {
    let events = 0;
    let taken = 0;
    for (const part of this.#waiting) {
      if (taken > 0 && events + part.count > this.limit) break;
      events += part.count;
      taken += 1;
    }
    return this.#waiting.splice(0, taken);
  }
}
