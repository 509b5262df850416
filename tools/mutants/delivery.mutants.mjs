/** Getting events to the chain: lanes, leases, relay, Kafka, stopping. */

const LEASES = 'libs/messaging/src/lanes/lane-leases.ts';
const PARTITIONS = 'libs/messaging/src/kafka/partition-lanes.ts';
const LOG_CONSUMER = 'libs/messaging/src/log/log-consumer.ts';
const START = 'libs/messaging/src/log/start-log-consumer.ts';
const KAFKA = 'libs/messaging/src/kafka/kafka-consumer.ts';
const TURNS = 'libs/messaging/src/kafka/shared-or-alone.ts';
const PUBLISHER = 'libs/messaging/src/kafka/kafka-publisher.ts';

const PAUSED = 'an owner that was paused past its lease cannot commit';
const TWO_MEMBERS = 'two members share a group';
const IN_ORDER = 'events of one key arrive in order';
const BEGINNING = 'a new group starts at the beginning';
const GIVEN_TIME = 'a new group starts at a given time';
const STOP = 'a graceful stop under load';
const OUTAGE = 'is away for 20 s and back';

/** @type {readonly import('./mutants.mjs').Mutant[]} */
export const deliveryMutants = [
  {
    name: 'lease-without-new-epoch',
    removes: 'whoever takes a lane keeps the epoch of the owner before',
    edits: [
      { file: LEASES, find: 'SET owner = $3, epoch = l.epoch + 1,', replace: 'SET owner = $3,' },
      { file: PARTITIONS, find: 'SET epoch = l.epoch + 1, owner = $4', replace: 'SET owner = $4' },
    ],
    transports: ['postgres', 'kafka'],
    cases: [PAUSED],
  },
  {
    name: 'leases-never-end',
    removes: 'the lanes of a silent owner stay its own',
    edits: [
      {
        file: LEASES,
        find: '(owner IS NULL OR lease_until < clock_timestamp())',
        replace: '(owner IS NULL)',
      },
    ],
    transports: ['postgres'],
    cases: [TWO_MEMBERS, PAUSED],
  },
  {
    name: 'lanes-not-shared',
    removes: 'a member that has too many lanes keeps them',
    edits: [{ file: LEASES, find: 'if (surplus.length > 0)', replace: 'if (surplus.length > lanes.length)' }],
    transports: ['postgres'],
    cases: [IN_ORDER],
  },
  {
    name: 'partitions-not-taken-over',
    removes: 'a partition whose row still names an owner is not claimed',
    edits: [
      { file: PARTITIONS, find: 'AND l.lane = $3\n', replace: 'AND l.lane = $3 AND l.owner IS NULL\n' },
    ],
    transports: ['kafka'],
    cases: [TWO_MEMBERS, PAUSED],
  },
  {
    name: 'idle-lanes-keep-their-place',
    removes: "a lane that only saw others' events does not move on",
    edits: [
      {
        file: LOG_CONSUMER,
        find: 'await this.#keepPlaces(claims);',
        replace: 'if (claims.length === 0) await this.#keepPlaces(claims);',
      },
    ],
    transports: ['postgres', 'kafka'],
    cases: ['retention never overtakes a reader'],
  },
  {
    name: 'new-groups-start-at-the-end',
    removes: 'a new group does not get what was there before',
    edits: [
      {
        file: START,
        find: 'since === undefined ? LOG_START : await reader.cursorAt(since)',
        replace:
          'since === undefined && LOG_START.xid > 0 ? LOG_START : await reader.cursorAt(since ?? new Date())',
      },
      {
        file: KAFKA,
        find: 'if (start === undefined) return 0;',
        replace: `if (start === undefined) return (await offsetsAt(this.kafka, topic, new Date())).get(partition) ?? 0;`,
      },
    ],
    transports: ['postgres', 'kafka'],
    cases: [BEGINNING],
  },
  {
    name: 'start-time-not-kept',
    removes: 'the time at which a group is to begin is not written down',
    edits: [
      {
        file: 'libs/messaging/src/lanes/group-store.ts',
        find: "group.startAt === 'beginning' ? null : group.startAt.time",
        replace: "group.startAt === 'beginning' ? null : null",
      },
    ],
    transports: ['postgres', 'kafka'],
    cases: [GIVEN_TIME],
  },
  {
    name: 'lanes-not-handed-back',
    removes: 'a member that stops lets its leases run out',
    edits: [
      { file: LOG_CONSUMER, find: 'await this.#options.leases.leave()', replace: 'await Promise.resolve()' },
      { file: KAFKA, find: 'await this.#lanes.leave()', replace: 'await Promise.resolve()' },
    ],
    transports: ['postgres', 'kafka'],
    cases: [STOP],
  },
  {
    name: 'stop-does-not-finish',
    removes: 'a stop does not wait for the batch under way',
    edits: [
      {
        file: LOG_CONSUMER,
        find: `await this.#running;
    clearTimeout(limit);`,
        replace: `void this.#running.catch(() => undefined);
    clearTimeout(limit);`,
      },
      {
        file: KAFKA,
        find: 'await this.#consumer.disconnect().catch(this.options.onTrouble);',
        replace: 'void this.#consumer.disconnect().catch(this.options.onTrouble);',
      },
    ],
    transports: ['postgres', 'kafka'],
    cases: [STOP],
    survives: {
      postgres:
        'what is under way is one transaction with its place: cut off, it is undone as a whole and done by the next owner, or it commits before its connection closes; finishing only saves the work',
      kafka:
        'what is under way is one transaction with its place: cut off, it is undone as a whole and done by the next owner, or it commits before its connection closes; finishing only saves the work',
    },
  },
  {
    name: 'stop-without-limit',
    removes: 'a stop waits for a batch however long it takes',
    edits: [
      {
        file: LOG_CONSUMER,
        find: 'setTimeout(() => this.#abandon.abort(), withinMs)',
        replace: 'setTimeout(() => undefined, withinMs)',
      },
      {
        file: KAFKA,
        find: 'setTimeout(() => this.#abandon.abort(), withinMs)',
        replace: 'setTimeout(() => undefined, withinMs)',
      },
    ],
    transports: ['postgres', 'kafka'],
    cases: ['a stop does not wait for a failure that lasts'],
  },
  {
    name: 'back-off-without-signal',
    removes: 'tries and pauses go on although they were told to end',
    edits: [
      {
        file: 'libs/persistence/src/retrying.ts',
        find: '    signal?.throwIfAborted();\n    try',
        replace: '    try',
      },
      {
        file: 'libs/persistence/src/retrying.ts',
        find: 'await pause(backoff.duration, undefined, { signal }).catch(() => signal?.throwIfAborted());',
        replace: 'await pause(backoff.duration);',
      },
    ],
    transports: ['postgres', 'kafka'],
    cases: ['a stop does not wait for a failure that lasts'],
  },
  {
    name: 'pause-without-signal',
    removes: 'a pause between tries runs to its end although it was told to end',
    edits: [
      {
        file: 'libs/persistence/src/retrying.ts',
        find: 'undefined, { signal })',
        replace: 'undefined)',
      },
    ],
    transports: ['postgres'],
    cases: ['a stop does not wait for a failure that lasts'],
    survives: {
      postgres:
        'the suite pauses for 200 ms at most, so only a unit test of `retrying` with a long pause can see it',
    },
  },
  {
    name: 'relay-moves-before-it-sends',
    removes: 'the relay moves its lanes on before Kafka has the events',
    edits: [
      {
        file: PUBLISHER,
        find: 'if (requests.length > 0) await this.#relay(',
        replace: `if (moves.length > 0) await this.database.transactionOnce((tx) => moveLanes(tx, this.group, moves));
    if (requests.length > 0) await this.#relay(`,
      },
    ],
    transports: ['kafka'],
    cases: ['and its relay stopped then'],
  },
  {
    name: 'relay-drops-headers',
    removes: 'the relay does not pass on the trace of an event',
    edits: [
      {
        file: PUBLISHER,
        find: 'value: body, headers, timestamp',
        replace: "value: body, headers: { ...headers, tracestate: '' }, timestamp",
      },
    ],
    transports: ['kafka'],
    cases: ['headers and trace context arrive unchanged'],
  },
  {
    name: 'relay-without-keys',
    removes: 'events of one key go to any partition',
    edits: [
      {
        file: PUBLISHER,
        find: '{ key, value: body,',
        replace: '{ key: key + String(Math.random()), value: body,',
      },
    ],
    transports: ['kafka'],
    cases: [IN_ORDER],
  },
  {
    name: 'relay-gives-up',
    removes: 'a send that failed is not made again',
    edits: [
      {
        file: PUBLISHER,
        find: '      throw error;\n',
        replace: '      if (signal.aborted) throw error;\n',
      },
    ],
    transports: ['kafka'],
    cases: [OUTAGE],
  },
  {
    name: 'kafka-offset-instead-of-place',
    removes: "a member reads from the offset that Kafka knows, not from the lane's own place",
    edits: [
      {
        file: KAFKA,
        find: 'this.#consumer.seek({ topic, partition, offset: String(claim.at.position + 1) });',
        replace: '',
      },
      { file: KAFKA, find: '.filter((event) => event.at.position > claim.at.position)', replace: '' },
    ],
    transports: ['kafka'],
    cases: ['a rewind asked for while nobody is running'],
  },
  {
    name: 'events-before-the-place-taken',
    removes: "what Kafka sends from before the lane's place is not left out",
    edits: [{ file: KAFKA, find: '.filter((event) => event.at.position > claim.at.position)', replace: '' }],
    transports: ['kafka'],
    cases: ['have no second effect', 'a crash between commit and acknowledgement'],
    survives: {
      kafka:
        'the seek when a lane is claimed already begins behind them, and the inbox would take them out; the filter saves that work for a batch fetched before the seek',
    },
  },
  {
    name: 'no-new-consumer-after-a-crash',
    removes: 'a Kafka client that gave up is not replaced',
    edits: [
      {
        file: KAFKA,
        find: 'if (!payload.restart) void',
        replace: 'if (!payload.restart && this.#stopping) void',
      },
    ],
    transports: ['kafka'],
    cases: [OUTAGE],
    survives: {
      kafka:
        "the client's `restartOnFailure` brings it back after whatever a case can do to it; this is for the failures after which it stays down by its own decision",
    },
  },
  {
    name: 'held-lanes-outlive-the-membership',
    removes: 'lanes are not claimed again when the group is divided anew',
    edits: [{ file: KAFKA, find: '      this.#held.clear();\n', replace: '' }],
    transports: ['kafka'],
    cases: [PAUSED, TWO_MEMBERS],
    survives: {
      kafka:
        'an old claim is refused by the fence, and the next batch claims again; claiming at once saves that detour',
    },
  },
  {
    name: 'reader-gives-up',
    removes: 'whoever reads a log does not come back after a failure',
    edits: [
      {
        file: LOG_CONSUMER,
        find: 'if (this.#abandon.signal.aborted) return;',
        replace: 'if (this.#abandon.signal.aborted || !(error instanceof FencedError)) return;',
      },
    ],
    transports: ['postgres', 'kafka'],
    cases: { postgres: ['and its relay stopped then'], kafka: [OUTAGE] },
  },
  {
    name: 'lost-connections-as-unknown',
    removes: 'a database that is away counts as a failure of the event',
    edits: [
      {
        file: 'libs/persistence/src/transient.ts',
        find: 'TRANSIENT_STATES.has(state) || TRANSIENT_CLASSES.has(state.slice(0, 2)) || TRANSIENT_NETWORK.has(state)',
        replace:
          "state.startsWith('40') && TRANSIENT_STATES.has(state) && TRANSIENT_CLASSES.size + TRANSIENT_NETWORK.size > 0",
      },
      {
        file: 'libs/persistence/src/transient.ts',
        find: 'return error instanceof Error && TRANSIENT_MESSAGES.test(error.message);',
        replace:
          "return error instanceof Error && error.message === '' && TRANSIENT_MESSAGES.test(error.message);",
      },
    ],
    transports: ['postgres'],
    cases: [OUTAGE],
    survives: {
      postgres:
        'while the database is away no letter can be written either, so the batch stays where it is and the reader comes back; knowing the failure keeps an event from being called dead in the moment the database returns',
    },
  },
  {
    name: 'replay-beside-live-events',
    removes: 'a member replays letters while it handles live events',
    edits: [
      {
        file: TURNS,
        find: 'const run = Promise.all([this.#alone, ...this.#sharing]).then(work);',
        replace: 'const run = work();',
      },
    ],
    transports: ['kafka'],
    cases: ["a parked key follows its dead letter's replay", 'live events wait for a letter that is queued'],
    survives: {
      kafka:
        "letters that wait block their key in the same snapshot as the inbox is asked, so neither side overtakes the other; one at a time only keeps the two from waiting for each other's locks",
    },
  },
];
