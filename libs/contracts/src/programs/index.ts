export { APPROXIMATE_DATE, ProgramSignedV1 } from './program-signed.event.js';
export { programTopic } from './program.topic.js';
export { REVIEW_KINDS, ReviewHeldV1 } from './review-held.event.js';
