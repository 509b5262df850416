export { TIPOFF_CHANNELS, TipoffReceivedV1 } from './tipoff-received.event.js';
export type { TipoffChannel } from './tipoff-received.event.js';
export { tipoffTopic } from './tipoff.topic.js';
