import type { ServiceDefinition } from '@toandan/service-host';
import { unitScope, UnitCopy } from '@toandan/units';
import { appModule } from './app.module.js';
import { ReconcileWorker } from './cell/reconcile-worker.js';
import { RollupWorker } from './cell/rollup-worker.js';
import { Timelines } from './cell/persistence/timelines.js';
import { aggregationConfig } from './config.js';
import { ERRORS } from './errors.js';
import { AGGREGATION_MIGRATIONS } from './migrations/index.js';
import { PERMISSIONS } from './permissions.js';
import { TEXTS } from './texts/index.js';

/** Contributions, what they come to, and what analysts ask of them. */
export const aggregationService: ServiceDefinition = {
  name: 'aggregation',
  migrations: AGGREGATION_MIGRATIONS,
  permissions: PERMISSIONS,
  errors: ERRORS,
  texts: TEXTS,
  compose: ({ database, clock, log, env }) => {
    const settings = aggregationConfig(env);
    const units = new UnitCopy(database, clock);
    const timelines = new Timelines(units);
    const worker = new RollupWorker(database, timelines, log);
    return {
      module: appModule({ database, timelines, settings, wake: () => worker.wake() }),
      units: unitScope(units),
      workers: [worker, new ReconcileWorker(database, timelines, log, settings.reconcileSeconds * 1_000)],
    };
  },
};
