/** Writing the log and reading it: outbox, guard, cursor, horizon. */

const READER = 'libs/messaging/src/log/log-reader.ts';
const OUTBOX = 'libs/messaging/src/outbox/outbox.ts';
const BELOW_HORIZON = 'AND o.xid < h.horizon AND o.xid < $3::xid8';
const SHORT_PAGE = 'const bound: Cursor = { xid: Math.min(horizon, top), position: 0 };';

const SLOW = 'a transaction that is slow to commit is not skipped';
const GUARD = 'changes of one aggregate keep their order when the later one';

/** @type {readonly import('./mutants.mjs').Mutant[]} */
export const logMutants = [
  {
    name: 'horizon-ignored-when-reading',
    removes: 'rows are read without `xid < horizon`; a short page still ends at the horizon',
    edits: [{ file: READER, find: BELOW_HORIZON, replace: 'AND o.xid < $3::xid8' }],
    transports: ['postgres', 'kafka'],
    cases: ['however many pages lie behind it'],
  },
  {
    name: 'horizon-ignored',
    removes: 'no horizon at all: the cursor stands at the last row that was read',
    edits: [
      { file: READER, find: BELOW_HORIZON, replace: 'AND o.xid < $3::xid8' },
      {
        file: READER,
        find: SHORT_PAGE,
        replace: 'const bound: Cursor = found.at(-1)?.at ?? query.after;',
      },
    ],
    transports: ['postgres', 'kafka'],
    cases: [SLOW],
  },
  {
    name: 'cursor-past-horizon',
    removes: 'a short page moves the cursor past the horizon',
    edits: [{ file: READER, find: SHORT_PAGE, replace: 'const bound: Cursor = { xid: top, position: 0 };' }],
    transports: ['postgres', 'kafka'],
    cases: [SLOW],
  },
  {
    name: 'cursor-by-position',
    removes: 'the log is read in the order of positions, below the horizon',
    edits: [
      {
        file: READER,
        find: 'WHERE (o.xid, o.position) > ($1::xid8, $2::bigint)',
        replace: 'WHERE $1::xid8 IS NOT NULL AND o.position > $2::bigint',
      },
      { file: READER, find: 'ORDER BY o.xid, o.position', replace: 'ORDER BY o.position' },
      { file: READER, find: SHORT_PAGE, replace: 'const bound: Cursor = found.at(-1)?.at ?? query.after;' },
      {
        file: 'libs/messaging/src/log/cursor.ts',
        find: 'return a.xid === b.xid ? a.position > b.position : a.xid > b.xid;',
        replace: 'return a.position > b.position;',
      },
    ],
    transports: ['postgres', 'kafka'],
    cases: ['numbered before one of an older transaction'],
  },
  {
    name: 'cursor-by-transaction',
    removes: 'the cursor is the transaction alone: a page that ends inside one loses the rest of it',
    edits: [
      {
        file: READER,
        find: 'WHERE (o.xid, o.position) > ($1::xid8, $2::bigint)',
        replace: 'WHERE $2::bigint IS NOT NULL AND o.xid > $1::xid8',
      },
    ],
    transports: ['postgres', 'kafka'],
    cases: { postgres: ['events of one key arrive in order'], kafka: ['however many pages lie behind it'] },
  },
  {
    name: 'no-guard-at-append',
    removes: 'the append does not look for a later transaction that has logged the same key',
    edits: [
      {
        file: OUTBOX,
        find: 'WHERE pg_current_xact_id() >= coalesce(',
        replace: 'WHERE true OR pg_current_xact_id() >= coalesce(',
      },
    ],
    transports: ['postgres', 'kafka'],
    cases: [GUARD],
  },
  {
    name: 'guard-before-the-change',
    removes: 'events are written when they are appended, not at the commit',
    edits: [
      {
        file: OUTBOX,
        find: 'tx.beforeCommit(() => this.#write(tx, fresh));',
        replace: `const writing = Promise.resolve().then(() => this.#write(tx, fresh));
      writing.catch(() => undefined);
      tx.beforeCommit(() => writing);`,
      },
    ],
    transports: ['postgres', 'kafka'],
    cases: ['an event is appended before its change'],
  },
  {
    name: 'failure-commits',
    removes: 'a transaction that fails leaves its events behind',
    edits: [
      {
        file: 'libs/persistence/src/database.ts',
        find: 'if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);',
        replace: `if (runner.isTransactionActive) {
          await tx
            .beforeCommitHooks()
            .then(() => runner.commitTransaction())
            .catch(() => runner.rollbackTransaction().catch(() => undefined));
        }`,
      },
    ],
    transports: ['postgres', 'kafka'],
    cases: ['a transaction that rolls back publishes nothing'],
  },
  {
    name: 'transactions-not-tried-again',
    removes: 'a unit of work that failed in passing is not run again',
    edits: [
      {
        file: 'libs/persistence/src/database.ts',
        find: 'attempts: this.#attempts,',
        replace: 'attempts: this.#attempts && 1,',
      },
    ],
    transports: ['postgres', 'kafka'],
    cases: [GUARD],
  },
  {
    name: 'cause-dropped',
    removes: 'what an event was caused by is not carried on',
    edits: [
      {
        file: OUTBOX,
        find: 'const correlationId = cause?.correlationId ?? newId();',
        replace: 'const correlationId = newId();',
      },
    ],
    transports: ['postgres', 'kafka'],
    cases: ['correlation and causation go from one event'],
  },
  {
    name: 'no-size-limit-at-outbox',
    removes: 'the outbox takes an event of any size',
    edits: [
      { file: OUTBOX, find: 'if (bytes > maxEventBytes)', replace: 'if (bytes > maxEventBytes * 100)' },
    ],
    transports: ['postgres', 'kafka'],
    cases: ['too large is refused at the outbox'],
  },
  {
    name: 'slices-by-chance',
    removes: 'an event goes to any slice, not to that of its key',
    edits: [
      {
        file: OUTBOX,
        find: 'rows.map((row) => sliceOf(row.key)),',
        replace: 'rows.map((row) => sliceOf(row.key + String(Math.random()))),',
      },
    ],
    transports: ['postgres'],
    cases: ['events of one key arrive in order'],
  },
];
