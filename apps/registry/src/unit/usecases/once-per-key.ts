import type { Database, Tx } from '@toandan/persistence';
import { idempotent, type Answer, type IdempotencyCall, type KeptAnswer } from '@toandan/platform-http';

/** A piece of work that a caller may ask for again with the same key: its effect and its answer are kept together. */
export class OncePerKey {
  constructor(private readonly database: Database) {}

  /** @throws HttpProblem: the key was used for another request, or is in use */
  async run<Body>(call: IdempotencyCall, work: (tx: Tx) => Promise<Answer<Body>>): Promise<KeptAnswer<Body>> {
    return this.database.transaction((tx) => idempotent(tx, call, () => work(tx)));
  }
}
