import { defineTopic } from '../topic.js';

/** What is counted, keyed by the indicator's code. */
export const indicatorTopic = defineTopic({
  name: 'reporting.indicator.v1',
  owner: 'reporting',
  aggregate: 'indicator',
  partitions: 3,
  retention: 'forever',
});

/** What is asked of whom, keyed by the form's code. */
export const formTopic = defineTopic({
  name: 'reporting.form.v1',
  owner: 'reporting',
  aggregate: 'form',
  partitions: 3,
  retention: 'forever',
});

/** What became of reports, keyed by the report's id. */
export const reportTopic = defineTopic({
  name: 'reporting.report.v1',
  owner: 'reporting',
  aggregate: 'report',
  partitions: 24,
  retention: 'forever',
});
