import { randomInt, randomUUID } from 'node:crypto';
import type { Clock } from '@toandan/kernel';
import type { Outbox } from '@toandan/messaging';
import type { Database, Tx } from '@toandan/persistence';
import { Answer, idempotent, type IdempotencyCall, type KeptAnswer } from '@toandan/platform-http';
import { vietnamDay } from '@toandan/units';
import type { Channel } from '../domain/channel.js';
import { contentOf } from '../domain/content.js';
import { newReceipt, receiptText } from '../domain/receipt.js';
import { isNamed, type Reporter } from '../domain/reporter.js';
import type { Tipoff } from '../domain/tipoff.js';
import { toContract } from '../publish.js';
import type { TipoffStore } from './tipoff-store.port.js';
import type { Routing, UnitDirectory } from './unit-directory.port.js';
import type { Vaults } from './vault.port.js';

export interface ReceiveTipoff {
  readonly channel: Channel;
  readonly content: string;
  readonly unitId?: string;
  readonly reporter?: Reporter;
  readonly exercise: boolean;
  /** The operator's account; absent for the web form. */
  readonly recordedBy?: string;
}

/** What whoever gave a tip-off is told, once and again on a repeated call. */
export interface Received {
  readonly receipt: string;
  readonly receivedOn: string;
  readonly anonymous: boolean;
  readonly exercise: boolean;
  /** For operators alone: a reporter has the receipt. */
  readonly id?: string;
}

export interface IntakeLimits {
  readonly maxContentBytes: number;
}

/** Takes in a tip-off from anybody. It is never refused for what it says or for what it leaves out. */
export class ReceiveTipoffUseCase {
  constructor(
    private readonly database: Database,
    private readonly store: Pick<TipoffStore, 'insert'>,
    private readonly units: Pick<UnitDirectory, 'routing'>,
    private readonly vaults: Vaults,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly limits: IntakeLimits,
  ) {}

  /** @throws TipoffError */
  async execute(command: ReceiveTipoff, call: IdempotencyCall): Promise<KeptAnswer<Received>> {
    const content = contentOf(command.content, this.limits.maxContentBytes);
    const { receipt, hashes } = this.vaults;
    // What is kept with a call's key must not tell what the call said: a plain hash of a short text can be guessed.
    const hidden = { ...call, hash: hashes.steady('request', call.hash) };
    // Asked before the transaction, so that none waits for it; told inside, so that a repeated call is not refused.
    const route = await this.units.routing();
    let given: string | undefined;
    const kept = await this.database.transaction((tx) =>
      idempotent(tx, hidden, async () => {
        const received = await this.#receive(tx, { ...command, content }, route, call.key);
        given = received.receipt;
        return received.answer;
      }),
    );
    // Of a call before this one, only what was kept tells the receipt.
    if (kept.replayed || given === undefined) given = await receipt.open(call.key, kept.body.receipt);
    return kept.telling({ ...kept.body, receipt: given });
  }

  /** The answer's receipt is sealed, as it is kept. */
  async #receive(
    tx: Tx,
    command: ReceiveTipoff,
    route: Routing,
    callKey: string,
  ): Promise<{ receipt: string; answer: Answer<Received> }> {
    const { channel, exercise, recordedBy } = command;
    const { content, identity, receipt, hashes } = this.vaults;
    const now = this.clock.now();
    const reporter = isNamed(command.reporter) ? command.reporter : undefined;
    const tipoff: Tipoff = {
      // Not newId(): that holds the millisecond of its making, and the id travels where only the day may.
      id: randomUUID(),
      unitId: route(command.unitId),
      channel,
      state: 'reported',
      version: 1,
      receivedAt: now,
      receivedOn: vietnamDay(now),
      anonymous: reporter === undefined,
      exercise,
    };
    const digits = newReceipt(() => randomInt(10));
    await this.store.insert(tx, {
      tipoff,
      receiptHash: hashes.of('receipt', digits, now),
      ...(recordedBy === undefined ? {} : { recordedBy }),
      content: await content.seal(tipoff.id, command.content),
      ...(reporter && { identity: await identity.seal(tipoff.id, JSON.stringify(reporter)) }),
    });
    this.outbox.append(tx, [toContract(tipoff)]);
    const text = receiptText(digits);
    const { jwe } = await receipt.seal(callKey, text);
    const { id, receivedOn, anonymous } = tipoff;
    const told = { receipt: jwe, receivedOn, anonymous, exercise };
    const answer =
      recordedBy === undefined
        ? new Answer(told, { status: 201 })
        : new Answer({ ...told, id }, { status: 201, version: 1, location: `/api/tipoffs/v1/tipoffs/${id}` });
    return { receipt: text, answer };
  }
}
