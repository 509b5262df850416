/** A symmetric key of a ring. */
export interface RingKey {
  readonly kid: string;
  /** 32 bytes. */
  readonly secret: Uint8Array;
  /** From when on it is the one to use, until a later one's time has come. */
  readonly from: Date;
}

/** The keys of one purpose: one to write with, and all to read with. */
export class KeyRing {
  readonly #keys: readonly RingKey[];

  /** @param keys at least one */
  constructor(keys: readonly RingKey[]) {
    this.#keys = [...keys].sort((one, other) => one.from.getTime() - other.from.getTime());
  }

  /**
   * The newest whose time has come. A key can so be given to every process before any of them writes with it. Before
   * the first key's time it is that one: there is no other.
   */
  current(now: Date): RingKey {
    return this.#keys.findLast(({ from }) => from <= now) ?? this.#keys[0]!;
  }

  find(kid: string | undefined): RingKey | undefined {
    return this.#keys.find((key) => key.kid === kid);
  }

  /** Oldest first. */
  all(): readonly RingKey[] {
    return this.#keys;
  }
}
