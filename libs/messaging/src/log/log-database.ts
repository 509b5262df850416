import { Database } from '@toandan/persistence';

/**
 * The log reader's door. Its one hot statement must follow the log's index whatever the planner believes of a
 * table's size: a plan made while the log was empty is kept, and would sort two million rows for each page.
 */
export function logDatabase(options: {
  url: string;
  applicationName: string;
  service?: string;
  poolSize?: number;
}): Database {
  return new Database({
    ...options,
    settings: {
      enable_seqscan: 'off',
      enable_bitmapscan: 'off',
      enable_sort: 'off',
      plan_cache_mode: 'force_generic_plan',
    },
  });
}
