/**
 * Numbers that look random and are the same for the same seed (mulberry32, by Tommy Ettinger): an exercise must come out
 * alike on every machine.
 */
export class SeededRandom {
  #state: number;

  constructor(seed: string) {
    // FNV-1a, so that seeds that differ little lead to sequences that differ wholly.
    let hash = 0x811c9dc5;
    for (const char of seed) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
    this.#state = hash >>> 0;
  }

  /** From 0 up to, but without, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number in the range, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** Whether something happens that does so in this share of all cases. */
  chance(share: number): boolean {
    return this.next() < share;
  }
}
