import type { Database, Tx } from '@toandan/persistence';
import { idempotent, type Answer, type IdempotencyCall, type KeptAnswer } from '@toandan/platform-http';

/** The unit of work of a call. */
export class Calls {
  constructor(private readonly database: Database) {}

  /** Takes place once for its key. */
  async create<Body>(
    call: IdempotencyCall,
    work: (tx: Tx) => Promise<Answer<Body>>,
  ): Promise<KeptAnswer<Body>> {
    return this.database.transaction((tx) => idempotent(tx, call, () => work(tx)));
  }

  async change<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.database.transaction(work);
  }
}
