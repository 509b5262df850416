import { runService } from '@toandan/service-host';
import { aggregationService } from './service.js';

await runService(aggregationService);
