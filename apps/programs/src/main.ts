import { runService } from '@toandan/service-host';
import { programsService } from './service.js';

await runService(programsService);
