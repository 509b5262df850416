import { runService } from '@toandan/service-host';
import { operationsService } from './service.js';

await runService(operationsService);
