import { Controller, Get, Inject } from '@nestjs/common';
import { Answer } from '../answer/answer.js';
import { Public } from '../auth/permit.decorator.js';
import { HEALTH_PATH } from '../routes/declared-routes.js';
import { HealthChecks } from './health-checks.js';

type Health = Answer<{ readonly status: 'up' | 'down' }>;

/** For orchestrators. Says whether, and never why: that is in the log. */
@Controller(HEALTH_PATH)
export class HealthController {
  constructor(@Inject(HealthChecks) private readonly checks: HealthChecks) {}

  /** The process answers. Nothing else is asked: a lost database is no reason to be killed. */
  @Public()
  @Get('live')
  live(): Health {
    return health(true);
  }

  @Public()
  @Get('ready')
  async ready(): Promise<Health> {
    return health(await this.checks.isReady());
  }

  @Public()
  @Get('started')
  async started(): Promise<Health> {
    return health(await this.checks.isStarted());
  }

  /** Nothing is left to do but to answer: for tests and operators, who wait for that. */
  @Public()
  @Get('idle')
  async idle(): Promise<Health> {
    return health(await this.checks.isIdle());
  }
}

function health(isUp: boolean): Health {
  return new Answer({ status: isUp ? 'up' : 'down' }, { status: isUp ? 200 : 503 });
}
