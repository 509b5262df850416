import { defineTopic } from '../topic.js';

/** Coordination programmes and their reviews, keyed by the programme's id. */
export const programTopic = defineTopic({
  name: 'programs.program.v1',
  owner: 'programs',
  aggregate: 'program',
  partitions: 6,
  retention: 'forever',
});
