import { aggregationService } from '@toandan/aggregation/service';
import { commendationsService } from '@toandan/commendations/service';
import { operationsService } from '@toandan/operations/service';
import { programsService } from '@toandan/programs/service';
import { registryService } from '@toandan/registry/service';
import { reportingService } from '@toandan/reporting/service';
import type { ServiceDefinition } from '@toandan/service-host';
import { tipoffsService } from '@toandan/tipoffs/service';

/** Every service. */
export const SERVICES: readonly ServiceDefinition[] = [
  registryService,
  programsService,
  reportingService,
  tipoffsService,
  commendationsService,
  aggregationService,
  operationsService,
];
