import { runService } from '@toandan/service-host';
import { tipoffsService } from './service.js';

await runService(tipoffsService);
