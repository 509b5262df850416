import type { RefusedError, Rewound } from '@toandan/messaging/operations';

/** What the tool says in one language; `vi.ts` and `en.ts` are the catalogues. */
export interface Texts {
  readonly locale: string;
  /** `22/11/2026 14:05` in Vietnamese. */
  date(parts: Readonly<Record<'day' | 'month' | 'year' | 'hour' | 'minute', string>>): string;
  readonly ages: Readonly<Record<'second' | 'minute' | 'hour' | 'day', (count: string) => string>>;
  readonly states: Readonly<Record<string, string>>;
  readonly none: string;

  /** Of commander's help, by its own words. */
  readonly headings: Readonly<Record<string, string>>;
  readonly help: Readonly<
    Record<
      | 'program'
      | 'json'
      | 'lang'
      | 'help'
      | 'yes'
      | 'dead'
      | 'list'
      | 'show'
      | 'replay'
      | 'discard'
      | 'lag'
      | 'rewind'
      | 'tail'
      | 'archive'
      | 'pruneInbox'
      | 'group'
      | 'state'
      | 'key'
      | 'limit'
      | 'after'
      | 'raw'
      | 'all'
      | 'reason'
      | 'to'
      | 'forceRewind'
      | 'type'
      | 'since'
      | 'follow'
      | 'before'
      | 'forceArchive'
      | 'olderThan'
      | 'forcePrune',
      string
    >
  >;
  readonly columns: Readonly<
    Record<
      | 'id'
      | 'group'
      | 'state'
      | 'type'
      | 'key'
      | 'reason'
      | 'attempts'
      | 'failedAt'
      | 'changedAt'
      | 'error'
      | 'eventId'
      | 'place'
      | 'payload'
      | 'log'
      | 'behind'
      | 'oldest'
      | 'members'
      | 'lanes'
      | 'dead'
      | 'waiting'
      | 'run'
      | 'movedAt',
      string
    >
  >;

  noLetters(): string;
  more(option: string): string;
  hidden(): string;
  queued(count: number): string;
  discarded(count: number): string;
  noGroups(): string;
  rewound(result: Rewound): string;
  archived(names: readonly string[]): string;
  pruned(count: number): string;

  confirmRewind(group: string): string;
  confirmDiscard(group: string, count: number): string;
  confirmArchive(service: string, before: string): string;
  /** Words that count as a yes. */
  readonly yes: readonly string[];
  notConfirmed(): string;
  needsYes(): string;

  readonly databaseUrl: Readonly<Record<'missing' | 'malformed', string>>;
  notReached(): string;
  refused(error: RefusedError): string;
  /** A command line that commander refuses; `what` is the word it stumbled over. */
  usage(code: string, what: string): string;
  chooseLetters(): string;
  badTime(option: string): string;
  badDate(option: string): string;
  badNumber(option: string): string;
  badState(state: string): string;
  badAfter(): string;
}
