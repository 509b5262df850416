/** What makes an error's class known; its constructor may ask for anything. */
export type ErrorClass = abstract new (...args: never[]) => Error;

export interface ConsumerGroup {
  /** `<service>.<purpose>`: the service that consumes, and what for. */
  readonly name: string;
  readonly service: string;
  /** Where a group that never ran begins. */
  readonly startAt: 'beginning' | { readonly time: Date };
  /**
   * The tables that hold nothing but what this group's handlers wrote. Rewinding to the beginning empties
   * them in the same transaction, so that the state is rebuilt and not added to.
   */
  readonly effects: readonly string[];
  /** True when handling an event again changes nothing; only then may the group be rewound to a time. */
  readonly repeatable: boolean;
  /** What a handler's errors mean. An error of no declared class is of unknown kind: tried a few times. */
  readonly failures: {
    /** Passing: the whole transaction again, after a pause, for as long as it takes. */
    readonly transient: readonly ErrorClass[];
    /** Will never succeed: to the dead letters at once. */
    readonly poison: readonly ErrorClass[];
  };
  /** How often an event that fails for unknown reasons is tried before it becomes a dead letter. */
  readonly attempts: number;
  /** Events in one transaction at most. */
  readonly batchSize: number;
}

export class GroupError extends Error {
  override readonly name = 'GroupError';
}

type GroupOptions = Partial<Omit<ConsumerGroup, 'name' | 'service' | 'failures'>> & {
  name: string;
  failures?: Partial<ConsumerGroup['failures']>;
};

/** Declares a consumer group, once; its handlers name it. */
export function defineConsumerGroup(options: GroupOptions): ConsumerGroup {
  const match = /^([a-z][a-z0-9_]*)\.[a-z][a-z0-9-]*$/.exec(options.name);
  if (!match) {
    throw new GroupError(
      `Consumer group "${options.name}" must be named <service>.<purpose>, in lower case, as in "aggregation.rollup"`,
    );
  }
  return Object.freeze({
    startAt: 'beginning' as const,
    effects: [],
    repeatable: false,
    attempts: 3,
    batchSize: 2_000,
    ...options,
    service: match[1]!,
    failures: { transient: [], poison: [], ...options.failures },
  });
}
