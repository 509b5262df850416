/** The consumer's chain: decode, inbox, parking, failures, dead letters, fence. */

const RUNNER = 'libs/messaging/src/consumer/group-runner.ts';
const PREPARE = 'libs/messaging/src/consumer/prepare.ts';
const INBOX = 'libs/messaging/src/consumer/inbox.ts';
const LETTERS = 'libs/messaging/src/consumer/dead-letters.ts';
const FAILURE = 'libs/messaging/src/consumer/failure.ts';
const FENCE = 'libs/messaging/src/consumer/lane-fence.ts';

const PAUSED = 'an owner that was paused past its lease cannot commit';
const POISON = 'a poison event is a dead letter at once';
const UNKNOWN = 'fails for unknown reasons is tried as often as declared';
const PASSING = 'a passing failure is waited out';
const REPLAY = "a parked key follows its dead letter's replay";
const FAILS_AGAIN = 'a letter that fails again stays dead';

/** @type {readonly import('./trial.mjs').Transport[]} */
const BOTH = ['postgres', 'kafka'];

/** @type {readonly import('./mutants.mjs').Mutant[]} */
export const consumerMutants = [
  {
    name: 'inbox-ignored',
    removes: 'every event counts as fresh, whatever the inbox knows',
    edits: [{ file: INBOX, find: 'new Set(row!.fresh ?? ids)', replace: 'new Set(ids)' }],
    transports: BOTH,
    cases: ['an event that is in the log twice', 'have no second effect'],
  },
  {
    name: 'inbox-commits-by-itself',
    removes: 'the inbox row is committed before the effect, in a transaction of its own',
    edits: [
      {
        file: RUNNER,
        find: 'await enterInbox(tx, this.#name',
        replace: 'await enterInbox(this.#options.database as unknown as Tx, this.#name',
      },
    ],
    transports: BOTH,
    cases: ['a crash between effect and commit'],
  },
  {
    name: 'place-commits-by-itself',
    removes: 'the lane moves on before the effect, in a transaction of its own',
    edits: [
      {
        file: RUNNER,
        find: "await this.#options.probe?.('begun', batch);",
        replace: `await this.#move(moves);
      await this.#options.probe?.('begun', batch);`,
      },
    ],
    transports: BOTH,
    cases: ['a crash between effect and commit'],
  },
  {
    name: 'no-trace-of-what-was-done',
    removes: "neither inbox nor the lane's own place: only what the transport acknowledged",
    edits: [
      { file: INBOX, find: 'new Set(row!.fresh ?? ids)', replace: 'new Set(ids)' },
      {
        file: RUNNER,
        find: `      await moveLanes(tx, this.#name, moves);
      await this.#options.probe?.('moved', batch);`,
        replace: `      await this.#options.probe?.('moved', batch);`,
      },
    ],
    transports: BOTH,
    cases: ['a crash between commit and acknowledgement'],
  },
  {
    name: 'fence-without-epoch',
    removes: 'a lane is moved whatever its epoch',
    edits: [{ file: FENCE, find: ' AND l.epoch = m.epoch`', replace: ' AND m.epoch IS NOT NULL`' }],
    transports: BOTH,
    cases: [PAUSED],
  },
  {
    name: 'fence-not-asked',
    removes: 'a lane that could not be moved does not fail the transaction',
    edits: [
      { file: FENCE, find: 'if (moved.count !== moves.length)', replace: 'if (moved.count > moves.length)' },
    ],
    transports: BOTH,
    cases: [PAUSED],
  },
  {
    name: 'keys-not-parked',
    removes: 'events behind a dead letter are handled',
    edits: [
      {
        file: RUNNER,
        find: 'inbox.blocked.has(key) ? PARKED : (verdict ?? violated(one))',
        replace: 'verdict ?? violated(one)',
      },
    ],
    transports: BOTH,
    cases: [POISON, 'of a version not known yet'],
  },
  {
    name: 'same-batch-not-parked',
    removes: 'events behind a dead letter in the same batch are handled',
    edits: [{ file: RUNNER, find: '          inbox.blocked.add(key);\n', replace: '' }],
    transports: BOTH,
    cases: ['behind a dead letter in the same batch'],
  },
  {
    name: 'queued-letters-do-not-park',
    removes: 'live events do not wait for a letter that is queued to be tried again',
    edits: [
      {
        file: INBOX,
        find: "state IN ('dead', 'parked', 'queued') LIMIT",
        replace: "state IN ('dead', 'parked') LIMIT",
      },
    ],
    transports: BOTH,
    cases: ['live events wait for a letter that is queued'],
  },
  {
    name: 'only-few-keys-park',
    removes: 'where very many keys wait, those beyond the first few are not asked for',
    edits: [
      {
        file: INBOX,
        find: 'row!.blocked.length < FEW ? row!.blocked : await blockedAmong(tx, group, batch)',
        replace: 'row!.blocked',
      },
    ],
    transports: BOTH,
    cases: ['a key waits also where very many'],
  },
  {
    name: 'poison-as-unknown',
    removes: 'a declared poison failure is tried again like any other',
    edits: [
      {
        file: FAILURE,
        find: "if (isOneOf(group.failures.poison)) return 'poison';",
        replace: "if (isOneOf(group.failures.poison)) return 'unknown';",
      },
    ],
    transports: BOTH,
    cases: [POISON],
  },
  {
    name: 'unknown-as-poison',
    removes: 'a failure of unknown kind gets no second try',
    edits: [{ file: FAILURE, find: "  return 'unknown';", replace: "  return 'poison';" }],
    transports: BOTH,
    cases: [UNKNOWN],
  },
  {
    name: 'transient-as-unknown',
    removes: 'a passing failure is not recognised',
    edits: [
      {
        file: FAILURE,
        find: "if (isTransientDatabaseError(error)) return 'transient';",
        replace: "if (isTransientDatabaseError(error)) return 'unknown';",
      },
    ],
    transports: BOTH,
    cases: [PASSING],
  },
  {
    name: 'transient-not-waited-out',
    removes: 'a passing failure gets as many tries as an unknown one',
    edits: [
      {
        file: RUNNER,
        find: "...(kind === 'unknown' ? { attempts: group.attempts } : {}),",
        replace: 'attempts: group.attempts,',
      },
    ],
    transports: BOTH,
    cases: [PASSING],
  },
  {
    name: 'one-try-only',
    removes: 'the declared number of tries',
    edits: [{ file: RUNNER, find: '{ attempts: group.attempts }', replace: '{ attempts: 1 }' }],
    transports: BOTH,
    cases: [UNKNOWN],
  },
  {
    name: 'no-singles',
    removes: 'when a batch fails, all of it becomes dead letters',
    edits: [
      {
        file: RUNNER,
        find: `      for (const one of prepared) {
        const to = { claim: one.incoming.claim, to: one.incoming.at };
        await this.#deliverOne(one, [to], signal);
      }
`,
        replace: `      const verdict: Verdict = { state: 'dead', reason: 'poison', error: describeFailure(error), attempts: 1 };
      await this.#again('transient', () => this.#commit(prepared, moves, verdict), signal);
      if (prepared.length === 0) await this.#deliverOne(prepared[0]!, moves, signal);
`,
      },
    ],
    transports: BOTH,
    cases: [POISON],
  },
  {
    name: 'letter-without-payload',
    removes: 'a dead letter does not keep what the event said',
    edits: [
      {
        file: LETTERS,
        find: 'Buffer.from(one.incoming.body as string)',
        replace: 'Buffer.alloc(0)',
      },
    ],
    transports: BOTH,
    cases: ['of a type that nobody knows', REPLAY],
  },
  {
    name: 'letter-without-headers',
    removes: "a dead letter does not keep the event's headers",
    edits: [{ file: LETTERS, find: 'JSON.stringify(one.incoming.headers)', replace: "'{}'" }],
    transports: BOTH,
    cases: ['of a type that nobody knows', REPLAY],
  },
  {
    name: 'replay-backwards',
    removes: 'the last letter of a key is replayed first',
    edits: [
      {
        file: LETTERS,
        find: 'ORDER BY topic, event_key, dead_letter.id) AS head',
        replace: 'ORDER BY topic, event_key, dead_letter.id DESC) AS head',
      },
    ],
    transports: BOTH,
    cases: [REPLAY],
  },
  {
    name: 'replay-past-the-dead',
    removes: 'what is parked is replayed although a dead letter stands before it',
    edits: [{ file: LETTERS, find: 'SELECT DISTINCT ON (topic, event_key)\n', replace: 'SELECT\n' }],
    transports: BOTH,
    cases: [FAILS_AGAIN],
  },
  {
    name: 'failed-replay-forgotten',
    removes: 'a letter that fails again counts as replayed',
    edits: [
      {
        file: RUNNER,
        find: "await settle({ state: 'dead', reason,",
        replace: "await settle({ state: 'replayed', reason,",
      },
    ],
    transports: BOTH,
    cases: [FAILS_AGAIN],
  },
  {
    name: 'discarded-letters-stay',
    removes: 'a discarded letter goes on standing before its key',
    edits: [
      {
        file: LETTERS,
        find: "WHERE consumer_group = $1 AND state IN ('dead', 'parked', 'queued')",
        replace: "WHERE consumer_group = $1 AND state IN ('dead', 'parked', 'queued', 'discarded')",
      },
      {
        file: LETTERS,
        find: "WHERE state <> 'dead' ORDER",
        replace: "WHERE state NOT IN ('dead', 'discarded') ORDER",
      },
    ],
    transports: BOTH,
    cases: ['a discarded letter is passed over'],
  },
  {
    name: 'upcast-skipped',
    removes: 'an older version is taken for the newest',
    edits: [
      {
        file: PREPARE,
        find: 'contracts.upcast(contract, parse(incoming.body, contracts, maxEventBytes))',
        replace: 'parse(incoming.body, contracts, maxEventBytes)',
      },
    ],
    transports: BOTH,
    cases: ['an event of an older version'],
  },
  {
    name: 'validation-skipped',
    removes: 'a payload is not checked against its contract',
    edits: [
      {
        file: PREPARE,
        find: 'contracts.validate(contracts.latest(contract.type)!, upcast)',
        replace: 'upcast as object',
      },
    ],
    transports: BOTH,
    cases: ['with a payload that breaks its contract'],
  },
  {
    name: 'future-versions-taken',
    removes: 'a version that is not known yet is taken for the newest',
    edits: [
      {
        file: PREPARE,
        find: 'contracts.lookup(envelope.type, envelope.version)',
        replace: 'contracts.lookup(envelope.type, contracts.latest(envelope.type)?.version ?? 1)',
      },
    ],
    transports: BOTH,
    cases: ['of a version not known yet'],
  },
  {
    name: 'unknown-types-passed-over',
    removes: 'a type that nobody knows is dropped without a word',
    edits: [
      {
        file: PREPARE,
        find: 'const contract = contracts.lookup(',
        replace: `if (contracts.latest(envelope.type) === undefined) return { incoming, id, hasId: true };
    const contract = contracts.lookup(`,
      },
    ],
    transports: BOTH,
    cases: ['of a type that nobody knows'],
  },
  {
    name: 'other-types-refused',
    removes: 'a type that the group does not handle is not passed over',
    edits: [
      {
        file: PREPARE,
        find: 'if (handler === undefined) return { incoming, id, ',
        replace: `if (handler === undefined) throw new ContractViolation('unknown-type', 'not handled here');
    if (handler === undefined) return { incoming, id, `,
      },
    ],
    transports: BOTH,
    cases: ['of a type the group does not handle'],
  },
  {
    name: 'envelope-not-checked',
    removes: "an event's headers are believed",
    edits: [
      {
        file: 'libs/contracts/src/envelope.ts',
        find: 'if (REQUIRED[name]?.(value) !== true) throw malformed(name);',
        replace: "if (value === '' && REQUIRED[name]?.(value) !== true) throw malformed(name);",
      },
    ],
    transports: BOTH,
    cases: ['with a malformed envelope'],
  },
  {
    name: 'no-size-limit-at-consumer',
    removes: 'a consumer takes an event of any size',
    edits: [
      { file: PREPARE, find: 'if (bytes > maxEventBytes) {', replace: 'if (bytes > maxEventBytes * 100) {' },
    ],
    transports: BOTH,
    cases: ['over the size limit'],
  },
  {
    name: 'trace-not-continued',
    removes: 'a handler runs in a trace of its own',
    edits: [
      {
        file: 'libs/messaging/src/telemetry/continue-trace.ts',
        find: 'const parent = isOne ? trace.setSpanContext(ROOT_CONTEXT, origins[0]!) : ROOT_CONTEXT;',
        replace: 'const parent = ROOT_CONTEXT;',
      },
    ],
    transports: BOTH,
    cases: ['headers and trace context arrive unchanged'],
  },
  {
    name: 'start-time-ignored',
    removes: "events from before a group's beginning are handled",
    edits: [
      {
        file: RUNNER,
        find: 'Date.parse(one.event!.time) >= notBefore.getTime()',
        replace: 'Date.parse(one.event!.time) >= notBefore.getTime() - 1e12',
      },
    ],
    transports: BOTH,
    cases: ['passed over wherever it stands'],
  },
];
