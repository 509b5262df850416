import type { Clock } from '@toandan/kernel';
import { vietnamDay } from '@toandan/units';

/** The day that is meant where none is said. */
export class Today {
  constructor(private readonly clock: Clock) {}

  get day(): string {
    return vietnamDay(this.clock.now());
  }
}
