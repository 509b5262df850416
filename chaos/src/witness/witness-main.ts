import { runService } from '@toandan/service-host';
import { witnessService } from './witness-service.js';

/** The witness as a process, as each service's own main.ts. */
await runService(witnessService);
