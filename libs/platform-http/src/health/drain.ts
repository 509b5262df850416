import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { HealthChecks } from './health-checks.js';

/**
 * From here on the service is not ready, so that whoever divides the calls sends it no more, and each answer has its
 * connection closed. Calls are still taken: those that were on their way must not fail.
 */
export function drain(app: Pick<NestFastifyApplication, 'get'>): void {
  app.get(HealthChecks).stopping();
}
