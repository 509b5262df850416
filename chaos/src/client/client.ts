import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../random.js';
import type { Call } from './deed.js';
import type { Answered, Journal, Known } from './journal.js';
import { send, type Reply } from './send.js';

/** Somebody with an account. */
export interface Person {
  readonly subject: string;
  readonly roles: readonly string[];
  readonly unitId?: string;
}

/** What a client needs of the world it is in. */
export interface Surroundings {
  /** Where a service answers; another of its processes each time, where there are several. */
  originOf(service: string): string;
  /** A fresh token. */
  tokenOf(person: Person): Promise<string>;
}

/** A call that was refused for good. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';

  constructor(
    readonly call: Call,
    readonly outcome: string,
  ) {
    super(`${call.method} ${call.path} was refused: ${outcome}`);
  }
}

export interface Acknowledged {
  readonly how: Known;
  readonly answer: Answered;
}

/** The share of changing calls whose connection breaks, at any moment before or after the effect. */
const BROKEN = 0.02;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;

/**
 * A client as it should be written: it keeps its key and its If-Match over all tries, backs off, heeds Retry-After, signs
 * in again, and reads what became of a change whose answer was lost.
 */
export class Client {
  constructor(
    private readonly surroundings: Surroundings,
    private readonly journal: Journal,
    private readonly address: string,
    /** Whether its connections break now and then, as those of remote offices do. */
    private readonly network?: Random,
  ) {}

  /**
   * Tries until it knows.
   * @param notYet refusals that mean "not yet", such as a unit that the service has not heard of
   * @throws RefusedError
   */
  async call(
    person: Person | undefined,
    call: Call,
    notYet: (reply: Reply) => boolean = () => false,
  ): Promise<Acknowledged> {
    const number = this.journal.begin(call);
    let lost = false;
    for (let tries = 0; ; tries += 1) {
      const reply = await this.#send(person, call);
      this.journal.tried(number, outcomeOf(reply));
      const { status } = reply;
      if (status !== undefined && status < 300) {
        return this.#know(number, reply.replayed ? 'replayed' : 'answered', answeredOf(reply));
      }
      // A conflict after a lost answer may be the effect of one's own first try.
      if (lost && call.readBack !== undefined && (status === 409 || status === 412)) {
        const found = await this.#readBack(person, call, call.readBack);
        if (found !== undefined) return this.#know(number, 'read-back', found);
      }
      if (!isPassing(reply) && !notYet(reply)) {
        this.journal.refused(number, `${outcomeOf(reply)} ${reply.text.slice(0, 300)}`);
        throw new RefusedError(call, outcomeOf(reply));
      }
      // Also an error of the service's leaves open whether it committed.
      lost ||= status === undefined || status >= 500;
      await pause(pauseAfter(reply, tries));
    }
  }

  /** Reads until there is an answer. @throws Error for an answer that will not pass */
  async read<Body = Record<string, unknown>>(
    person: Person | undefined,
    service: string,
    path: string,
  ): Promise<Body> {
    for (let tries = 0; ; tries += 1) {
      const reply = await this.#send(person, { service, method: 'GET', path });
      if (reply.status !== undefined && reply.status < 300) return reply.body as Body;
      if (!isPassing(reply)) throw new Error(`GET ${path}: ${outcomeOf(reply)} ${reply.text.slice(0, 300)}`);
      await pause(pauseAfter(reply, tries));
    }
  }

  /** What the call left, if reading shows that it took effect: exactly one version more. */
  async #readBack(person: Person | undefined, call: Call, path: string): Promise<Answered | undefined> {
    const body = await this.read(person, call.service, path);
    return Number(body.version) === call.ifMatch! + 1 ? answeredOf({ body }) : undefined;
  }

  #know(number: number, how: Known, answer: Answered): Acknowledged {
    this.journal.acknowledged(number, how, answer);
    return { how, answer };
  }

  async #send(
    person: Person | undefined,
    { service, ...rest }: Pick<Call, 'service' | 'path' | 'json' | 'key' | 'ifMatch'> & { method: string },
  ): Promise<Reply> {
    const token = person === undefined ? undefined : await this.surroundings.tokenOf(person);
    const { method, path, json, key, ifMatch } = rest;
    const origin = this.surroundings.originOf(service);
    const breaksAfterMs =
      method !== 'GET' && this.network?.chance(BROKEN) === true ? this.network.whole(1, 40) : undefined;
    return send({ origin, method, path, token, address: this.address, json, key, ifMatch, breaksAfterMs });
  }
}

function outcomeOf({ status, code }: Reply): string {
  if (status === undefined) return 'no answer';
  return code === undefined ? String(status) : `${status} ${code}`;
}

/** What another try may change. A token is new at each try: one that a service with a wrong clock refused will do later. */
function isPassing({ status, code }: Reply): boolean {
  if (status === undefined || status >= 500) return true;
  return status === 401 || status === 408 || status === 429 || code === 'request-in-progress';
}

function pauseAfter({ retryAfterMs }: Reply, tries: number): number {
  const backOff = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(tries, 10));
  return Math.max(retryAfterMs ?? 0, backOff * (0.5 + Math.random() / 2));
}

function answeredOf({ body }: Pick<Reply, 'body'>): Answered {
  const { id, version, made } = body;
  return {
    ...(typeof id === 'string' && { id }),
    ...(typeof version === 'number' && { version }),
    ...(Array.isArray(made) && { made: made as string[] }),
  };
}
