import { defineTopic } from '../topic.js';

/** What happens to administrative units, keyed by our own unit id. */
export const unitTopic = defineTopic({
  name: 'registry.unit.v1',
  owner: 'registry',
  aggregate: 'unit',
  partitions: 12,
  retention: 'forever',
});
