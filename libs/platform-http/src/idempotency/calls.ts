import type { Database, Tx } from '@toandan/persistence';
import type { Answer } from '../answer/answer.js';
import type { IdempotencyCall } from './idempotency-call.js';
import { idempotent, type KeptAnswer } from './idempotent.js';

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
