import { defineTopic } from '../topic.js';

/** Awards conferred and revoked, keyed by the award's id. No names of people. */
export const awardTopic = defineTopic({
  name: 'commendations.award.v1',
  owner: 'commendations',
  aggregate: 'award',
  partitions: 6,
  retention: 'forever',
});
