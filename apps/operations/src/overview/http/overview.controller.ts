import { Controller, Get } from '@nestjs/common';
import { Permit, Returns } from '@toandan/platform-http';
import { TakeOverviewUseCase } from '../usecases/take-overview.usecase.js';
import { overviewJson } from './overview-json.js';
import { OverviewDto } from './overview.dto.js';

@Controller('overview')
export class OverviewController {
  constructor(private readonly overview: TakeOverviewUseCase) {}

  @Permit({ action: 'read', resource: 'overview', scope: 'any' })
  @Get()
  @Returns(OverviewDto)
  async read(): Promise<OverviewDto> {
    return overviewJson(await this.overview.execute());
  }
}
