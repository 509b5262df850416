import { runService } from '@toandan/service-host';
import { registryService } from './service.js';

await runService(registryService);
