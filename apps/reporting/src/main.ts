import { runService } from '@toandan/service-host';
import { reportingService } from './service.js';

await runService(reportingService);
