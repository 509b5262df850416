export { RefusedError, type RefusalCode } from './refused.js';
export { rewindGroup, type RewindOptions, type Rewound } from './rewind-group.js';
export type { RewindTo } from './rewind-target.js';
export type { Letter } from './letter.js';
export type { LetterChoice } from './settle-letters.js';
export { queueLetters } from './queue-letters.js';
export { discardLetters } from './discard-letters.js';
export { archiveLog } from './archive-log.js';
export type { ArchiveOptions } from './month-readers.js';
