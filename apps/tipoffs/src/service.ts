import type { ServiceDefinition } from '@toandan/service-host';
import { unitScope, UnitCopy } from '@toandan/units';
import { tipoffsModule } from './app.module.js';
import { tipoffConfig } from './config.js';
import { TIPOFFS_MIGRATIONS } from './migrations/index.js';
import { TIPOFFS_PERMISSIONS } from './permissions.js';
import { en } from './texts/en.js';
import { TIPOFFS_STATUS } from './texts/status.js';
import { vi } from './texts/vi.js';

/** What stands beside the text in a body, and the six bytes that JSON may make of one. */
const FRAME_BYTES = 16_384;
const LONGEST_ESCAPE = 6;

/** Intake of tip-offs, with the reporter's identity apart from what they report. */
export const tipoffsService: ServiceDefinition = {
  name: 'tipoffs',
  migrations: TIPOFFS_MIGRATIONS,
  permissions: TIPOFFS_PERMISSIONS,
  errors: TIPOFFS_STATUS,
  texts: { vi, en },
  compose: (parts) => {
    const config = tipoffConfig(parts.env);
    const units = new UnitCopy(parts.database, parts.clock);
    const { module, worker } = tipoffsModule(parts, config, units);
    return {
      module,
      units: unitScope(units),
      workers: [worker],
      limits: { bodyBytes: config.maxContentBytes * LONGEST_ESCAPE + FRAME_BYTES },
    };
  },
};
