import { defineTopic } from '../topic.js';

/** That tip-offs arrived and what was done, and nothing of what they say; keyed by the tip-off's id. */
export const tipoffTopic = defineTopic({
  name: 'tipoffs.tipoff.v1',
  owner: 'tipoffs',
  aggregate: 'tipoff',
  partitions: 12,
  retention: 'forever',
});
