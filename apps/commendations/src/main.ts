import { runService } from '@toandan/service-host';
import { commendationsService } from './service.js';

await runService(commendationsService);
