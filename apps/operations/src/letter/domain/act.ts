export const ACTIONS = ['replay', 'discard'] as const;

export type Action = (typeof ACTIONS)[number];

/** What an operator did with dead letters of one group. Kept for ever; letters themselves may be rewound away. */
export interface Act {
  readonly id: string;
  readonly action: Action;
  readonly group: string;
  readonly letterIds: readonly string[];
  /** Of the events in them, in the same order. */
  readonly eventIds: readonly string[];
  /** Only of a discard, and then always. */
  readonly reason?: string;
  /** The account, as its issuer names it. */
  readonly by: string;
  readonly at: Date;
}
