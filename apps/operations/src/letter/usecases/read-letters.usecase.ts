import type { ContractRegistry, EventEnvelope } from '@toandan/contracts';
import {
  envelopeOf,
  listLetters,
  showLetter,
  visiblePayload,
  type Letter,
  type LetterFilter,
  type LetterPage,
} from '@toandan/messaging/operations';
import type { Database } from '@toandan/persistence';
import { refusedAs } from './refused-as.js';

/** A letter as an operator may see it. */
export interface ShownLetter {
  readonly letter: Letter;
  /** Absent: its headers break the rules. */
  readonly envelope?: EventEnvelope;
  /** Protected fields hidden. Absent: no contract says what may be shown. */
  readonly payload?: unknown;
}

/** A letter may hold anything, also what no event may: its content is shown only as far as a contract says. */
export class ReadLettersUseCase {
  constructor(
    private readonly database: Database,
    private readonly contracts: ContractRegistry,
  ) {}

  /** @throws LetterError */
  async list(filter: LetterFilter): Promise<LetterPage> {
    return refusedAs(() => listLetters(this.database, filter));
  }

  /** @throws LetterError */
  async show(group: string, id: string): Promise<ShownLetter> {
    const { headers, body, ...letter } = await refusedAs(() => showLetter(this.database, group, id));
    const envelope = envelopeOf(headers);
    const payload = envelope && visiblePayload(envelope, body, this.contracts);
    return { letter, ...(envelope && { envelope }), ...(payload === undefined ? {} : { payload }) };
  }
}
