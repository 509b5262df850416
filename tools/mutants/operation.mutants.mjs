/** What operators do: rewind, letters, archiving. */

const REWIND = 'libs/messaging/src/operations/rewind-group.ts';
const REPLAY = 'replay from the start gives the same state';

/** @type {readonly import('./trial.mjs').Transport[]} */
const BOTH = ['postgres', 'kafka'];

/** @type {readonly import('./mutants.mjs').Mutant[]} */
export const operationMutants = [
  {
    name: 'rewind-keeps-the-run',
    removes: 'the inbox of the run before hides the events that come again',
    edits: [{ file: REWIND, find: 'SET run = run + 1, not_before', replace: 'SET not_before' }],
    transports: BOTH,
    cases: [REPLAY],
  },
  {
    name: 'rewind-keeps-the-effects',
    removes: 'effects are added to, not rebuilt',
    edits: [
      {
        file: REWIND,
        find: 'await emptyEffects(tx, schema, group, emptied);',
        replace: 'await emptyEffects(tx, schema, group, emptied.slice(emptied.length));',
      },
    ],
    transports: BOTH,
    cases: [REPLAY],
  },
  {
    name: 'rewind-keeps-the-epoch',
    removes: 'what members have under way is not fenced by a rewind',
    edits: [
      {
        file: 'libs/messaging/src/operations/lanes.ts',
        find: 'SET epoch = l.epoch + 1, owner = NULL',
        replace: 'SET owner = NULL',
      },
    ],
    transports: BOTH,
    cases: [REPLAY],
  },
  {
    name: 'rewind-of-the-running-only',
    removes: 'a rewind moves only lanes that a running member holds',
    edits: [
      {
        file: 'libs/messaging/src/operations/lanes.ts',
        find: 'AND l.log = p.log AND l.lane = p.lane`,',
        replace: 'AND l.log = p.log AND l.lane = p.lane AND l.owner IS NOT NULL`,',
      },
    ],
    transports: BOTH,
    cases: ['a rewind asked for while nobody is running'],
  },
  {
    name: 'rewind-keeps-the-letters',
    removes: 'letters whose events come again are replayed as well',
    edits: [
      {
        file: 'libs/messaging/src/operations/supersede-letters.ts',
        find: "SET state = 'superseded', changed_at",
        replace: 'SET state = state, changed_at',
      },
    ],
    transports: BOTH,
    cases: ['is not replayed as well'],
  },
  {
    name: 'archiving-asks-no-reader',
    removes: 'a month goes although somebody still has to read it',
    edits: [
      {
        file: 'libs/messaging/src/operations/month-readers.ts',
        find: 'if (behind.length === 0) return;',
        replace: 'if (behind.length >= 0) return;',
      },
    ],
    transports: BOTH,
    cases: ['retention never overtakes a reader'],
  },
];
