import type { CalendarDate } from '@toandan/kernel';
import type { Channel } from './channel.js';
import { TipoffError } from './tipoff-error.js';

/** In their order. An accusation is not a fact, and none of these words says that it is one. */
export const STATES = ['reported', 'under-verification', 'decided'] as const;
export type State = (typeof STATES)[number];

/** What is known of a tip-off without opening what it says or who gave it. */
export interface Tipoff {
  readonly id: string;
  /** The unit that is to look into it. */
  readonly unitId: string;
  readonly channel: Channel;
  readonly state: State;
  readonly version: number;
  readonly receivedAt: Date;
  /** The day in Viet Nam. */
  readonly receivedOn: CalendarDate;
  /** Whether no identity was left. */
  readonly anonymous: boolean;
  readonly exercise: boolean;
}

/** A step that was taken. */
export interface Step {
  readonly tipoffId: string;
  /** Of the tip-off after it. */
  readonly version: number;
  readonly state: State;
  readonly by: string;
  readonly at: Date;
}

export interface Move {
  readonly to: Exclude<State, 'reported'>;
  /** What the caller has read. */
  readonly expectedVersion: number;
  readonly by: string;
  readonly at: Date;
}

/**
 * The next state of a tip-off: one step onward, never two, never back.
 * @throws TipoffError `tipoff.version-conflict`, `tipoff.step-not-possible`
 */
export function move(tipoff: Tipoff, { to, expectedVersion, by, at }: Move): { tipoff: Tipoff; step: Step } {
  // First, since whoever has not seen the newest state cannot know whether the step is possible.
  if (tipoff.version !== expectedVersion) throw new TipoffError('tipoff.version-conflict');
  if (STATES.indexOf(to) !== STATES.indexOf(tipoff.state) + 1) {
    throw new TipoffError('tipoff.step-not-possible', { from: tipoff.state, to });
  }
  const version = tipoff.version + 1;
  return {
    tipoff: { ...tipoff, state: to, version },
    step: { tipoffId: tipoff.id, version, state: to, by, at },
  };
}
