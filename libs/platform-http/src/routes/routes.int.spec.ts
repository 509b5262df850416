import {
  Body,
  Controller,
  Get,
  Inject,
  Injectable,
  Param,
  Post,
  Req,
  type OnModuleInit,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Permit, Public } from '../auth/permit.decorator.js';
import { rolesThatMay } from '../auth/permissions.js';
import { SAMPLE_PERMISSIONS } from '../spec-sample.js';
import { SpecService } from '../spec-service.js';
import { UndeclaredRoutesError } from './check-routes.js';
import { routesTable } from './routes-table.js';

@Controller('open')
class OpenByOmission {
  @Get()
  nobodySaid(): string {
    return 'secret';
  }

  @Public()
  @Get('fine')
  fine(): string {
    return 'ok';
  }

  @Public()
  @Permit({ action: 'read', resource: 'note', scope: 'any' })
  @Get('both')
  both(): string {
    return 'ok';
  }

  @Public()
  @Post('loose')
  loose(@Body() body: object): object {
    return body;
  }

  @Public()
  @Get('whole')
  whole(@Req() request: object): string {
    return typeof request;
  }

  @Permit({ action: 'read', resource: 'note', scope: 'own', unitParam: 'unit' })
  @Get(':id')
  misnamed(@Param('id') id: string): string {
    return id;
  }
}

@Injectable()
class BackDoor implements OnModuleInit {
  constructor(@Inject(HttpAdapterHost) private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  onModuleInit(): void {
    this.host.httpAdapter.getInstance().get('/back-door', () => 'open');
  }
}

describe('routes', () => {
  let service: SpecService;

  beforeAll(async () => {
    service = await SpecService.open();
  });
  afterAll(() => service.close());

  it('that are not declared stop the start, all of them listed', async () => {
    const refused = await SpecService.open({}, [OpenByOmission]).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UndeclaredRoutesError);
    const { problems } = refused as UndeclaredRoutesError;
    expect(problems).toEqual([
      'GET /api/sample/v1/open: has neither @Permit nor @Public',
      'GET /api/sample/v1/open/:id: takes its path, which needs one DTO class with rules',
      'GET /api/sample/v1/open/:id: has no path parameter unit, which its @Permit names',
      'GET /api/sample/v1/open/:id: has path parameters and no DTO class for them',
      'GET /api/sample/v1/open/both: has both @Public and @Permit',
      'POST /api/sample/v1/open/loose: takes its body, which needs one DTO class with rules',
      'GET /api/sample/v1/open/whole: takes @Req()',
    ]);
  });

  it('that come in past the controllers stop the start', async () => {
    const refused = await SpecService.open({}, [], [BackDoor]).catch((error: unknown) => error);
    expect((refused as UndeclaredRoutesError).problems).toEqual(['GET /back-door: belongs to no controller']);
  });

  it('are told with what they ask', () => {
    expect(
      routesTable(service.app).map(({ method, path, permission }) => `${method} ${path}: ${permission}`),
    ).toEqual([
      'GET /api/sample/v1/catalogue: read catalogue (any)',
      'GET /api/sample/v1/forgetful: read note (own)',
      'PUT /api/sample/v1/labels/:id: public',
      'GET /api/sample/v1/notes: read note (own)',
      'POST /api/sample/v1/notes: write note (own)',
      'GET /api/sample/v1/notes/:id: public',
      'PUT /api/sample/v1/notes/:id: public',
      'GET /api/sample/v1/openapi.json: public',
      'POST /api/sample/v1/refusals: public',
      'POST /api/sample/v1/units/:unitId/approval: approve note (subtree)',
      'GET /api/sample/v1/units/:unitId/notes: read note (own)',
      'GET /api/sample/v1/waiting: public',
      'GET /health/idle: public',
      'GET /health/live: public',
      'GET /health/ready: public',
      'GET /health/started: public',
    ]);
  });

  it('are told with the roles that may, as far as each reaches', () => {
    const rolesOf = (path: string): unknown[] => {
      const { asked } = routesTable(service.app).find((line) => line.path === path)!;
      return asked === undefined
        ? ['public']
        : rolesThatMay(SAMPLE_PERMISSIONS, asked).map(({ role, reach }) => `${role} ${reach}`);
    };
    expect(rolesOf('/api/sample/v1/notes')).toEqual(['officer own', 'chief subtree', 'national any']);
    expect(rolesOf('/api/sample/v1/units/:unitId/approval')).toEqual(['chief subtree']);
    expect(rolesOf('/api/sample/v1/waiting')).toEqual(['public']);
  });

  it('that are told are those that run', async () => {
    for (const { method, path, permission } of routesTable(service.app)) {
      if (path.endsWith('waiting')) continue;
      const { status } = await service.call(method, path.replaceAll(/:\w+/g, '1'));
      const wanted = permission === 'public' ? [200, 400, 428] : [401];
      expect({ path, status, wanted: wanted.includes(status) }).toEqual({ path, status, wanted: true });
    }
  });
});
