import { newId, type Clock } from '@toandan/kernel';
import { discardLettersIn, queueLettersIn, type Letter } from '@toandan/messaging/operations';
import type { Tx } from '@toandan/persistence';
import type { Act } from '../domain/act.js';
import type { ActBook } from './act-book.port.js';
import { refusedAs } from './refused-as.js';

export interface LetterChoice {
  readonly group: string;
  readonly ids: readonly string[];
}

/** What becomes of dead letters: all that are named or none, and with it who said so. */
export class SettleLettersUseCase {
  constructor(
    private readonly acts: ActBook,
    private readonly clock: Clock,
  ) {}

  /** Has them tried again by who owns their lanes. @throws LetterError */
  async replay(tx: Tx, choice: LetterChoice, by: string): Promise<Act> {
    const letters = await refusedAs(() => queueLettersIn(tx, choice));
    return this.#record(tx, { action: 'replay', group: choice.group, by }, letters);
  }

  /** Gives them up; the reason stays with them and with the act. @throws LetterError */
  async discard(tx: Tx, choice: LetterChoice & { readonly reason: string }, by: string): Promise<Act> {
    const letters = await refusedAs(() => discardLettersIn(tx, choice));
    const { group, reason } = choice;
    return this.#record(tx, { action: 'discard', group, reason, by }, letters);
  }

  async #record(
    tx: Tx,
    said: Pick<Act, 'action' | 'group' | 'by' | 'reason'>,
    letters: readonly Letter[],
  ): Promise<Act> {
    const act: Act = {
      ...said,
      id: newId(),
      letterIds: letters.map(({ id }) => id),
      eventIds: letters.map(({ eventId }) => eventId),
      at: this.clock.now(),
    };
    await this.acts.write(tx, act);
    return act;
  }
}
