const WITHIN = 3_000;
const TIMES = 3;

/** Shift three times with nothing between, as on other sites for people in danger. Capitals in a text do not count. */
export class ThreeShifts {
  #presses: number[] = [];

  /** @returns whether that was the third. `at` in milliseconds */
  press(key: string, at: number): boolean {
    if (key !== 'Shift') {
      this.#presses = [];
      return false;
    }
    this.#presses = [...this.#presses.filter((before) => at - before < WITHIN), at];
    return this.#presses.length >= TIMES;
  }
}
