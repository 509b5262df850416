import { setTimeout as pause } from 'node:timers/promises';
import { RefusedError } from '../client/client.js';
import { Random } from '../random.js';
import type { User } from './user.js';

/** Between two pieces of work of one user, ms. */
const THINK_MS = { from: 50, to: 450 };

/** Users at work at the same time, each in a sequence of its own that follows from the seed. */
export class Load {
  #isOver = false;
  readonly #working: Promise<void>[];

  constructor(users: readonly User[], seed: number) {
    this.#working = users.map((user, nth) => this.#work(user, new Random(seed * 1_000 + nth)));
  }

  /** Rejects when a user could not go on; never resolves before stop(). */
  get failed(): Promise<void> {
    return Promise.all(this.#working).then(() => undefined);
  }

  /** Every call that is under way is tried until its end is known; nothing new begins. */
  async stop(): Promise<void> {
    this.#isOver = true;
    await this.failed;
  }

  async #work(user: User, random: Random): Promise<void> {
    while (!this.#isOver) {
      // The journal keeps it, as a finding: the others go on.
      await user
        .act(random, () => this.#isOver)
        .catch((error: unknown) => {
          if (!(error instanceof RefusedError)) throw error;
        });
      await pause(random.whole(THINK_MS.from, THINK_MS.to));
    }
  }
}
