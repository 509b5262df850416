import { Module, type DynamicModule, type OnModuleDestroy } from '@nestjs/common';
import { HealthController } from '../health/health.controller.js';
import { HealthChecks } from '../health/health-checks.js';
import { OpenApiController } from '../openapi/openapi.controller.js';
import { RouteBook } from '../routes/route-book.js';

/** A service's module and what every service has beside it. */
@Module({})
export class HttpPlatformModule {
  static around(
    service: NonNullable<DynamicModule['imports']>[number],
    book: RouteBook,
    checks: HealthChecks,
  ): DynamicModule {
    return {
      module: HttpPlatformModule,
      imports: [service],
      controllers: [HealthController, OpenApiController],
      providers: [
        { provide: RouteBook, useValue: book },
        { provide: HealthChecks, useValue: checks },
        { provide: StopsReadiness, useFactory: () => new StopsReadiness(checks) },
      ],
    };
  }
}

/** Readiness ends as soon as the process is told to stop, while what is under way is still finished. */
class StopsReadiness implements OnModuleDestroy {
  constructor(private readonly checks: HealthChecks) {}

  onModuleDestroy(): void {
    this.checks.stopping();
  }
}
