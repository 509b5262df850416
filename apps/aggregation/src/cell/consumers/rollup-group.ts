import { DomainError } from '@toandan/kernel';
import { defineConsumerGroup } from '@toandan/messaging';
import { ROLLUP_GROUP } from '../persistence/arrivals.js';

/** Tables in the order in which whoever recomputes cells takes them. When events arrived (`arrival`) is kept for ever. */
export const rollupGroup = defineConsumerGroup({
  name: ROLLUP_GROUP,
  effects: [
    'dirty_measure',
    'dirty_key',
    'cell_key',
    'indicator_version',
    'form_version',
    'source_version',
    'contribution',
    'rollup',
  ],
  failures: { poison: [DomainError] },
});
