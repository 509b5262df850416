import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  Cursor,
  pageOf,
  Permit,
  Returns,
  ReturnsPage,
  versioned,
  type Answer,
  type Page,
} from '@toandan/platform-http';
import { placeOf, searchUnits, type UnitPlace } from '../domain/ask/search-units.js';
import { ChangeUnits } from '../usecases/change-units.js';
import { Today } from './today.js';
import { presentLineage, presentOnDay, presentUnit, standsStill } from './present.js';
import { LineageDto, UnitDto, UnitOnDayDto } from './unit.dto.js';
import { OnQuery, UnitPath, UnitsQuery } from './units.query.js';

const CURSOR = new Cursor('units.1', ['number', 'string', 'string']);
const READ = { action: 'read', resource: 'unit', scope: 'any' } as const;

@Controller('units')
export class UnitsController {
  constructor(
    private readonly units: ChangeUnits,
    private readonly today: Today,
  ) {}

  /** Units as they are on a day, from the nation down and by code. */
  @Permit(READ)
  @Get()
  @ReturnsPage(UnitOnDayDto)
  async list(@Query() query: UnitsQuery): Promise<Page<UnitOnDayDto>> {
    const { level, on, name, code, parent, limit, cursor } = query;
    const filters = JSON.stringify([level, on, name, code, parent].map((filter) => filter ?? null));
    const after = cursor === undefined ? undefined : (CURSOR.decode(cursor, filters) as unknown as UnitPlace);
    const register = await this.units.read();
    const found = searchUnits(
      register,
      {
        day: on ?? this.today.day,
        ...(level && { level }),
        ...(name && { name }),
        ...(code && { code }),
        ...(parent && { parentId: parent }),
      },
      after,
    );
    return pageOf(
      found,
      limit,
      (unit) => CURSOR.encode(placeOf(unit), filters),
      (unit) => presentOnDay(register, unit),
    );
  }

  /** One unit on a day; a former or a future one is an answer too. */
  @Permit(READ)
  @Get(':unitId')
  @Returns(UnitDto)
  async read(@Param() { unitId }: UnitPath, @Query() { on }: OnQuery): Promise<UnitDto | Answer<UnitDto>> {
    const register = await this.units.read();
    const { today } = this;
    const unit = presentUnit(register, unitId, on ?? today.day);
    return standsStill(register, unit, on) ? versioned(unit, unit.version) : unit;
  }

  /** Where a unit came from and what became of it. */
  @Permit(READ)
  @Get(':unitId/lineage')
  @Returns(LineageDto)
  async lineage(@Param() { unitId }: UnitPath, @Query() { on }: OnQuery): Promise<LineageDto> {
    return presentLineage(await this.units.read(), unitId, on ?? this.today.day);
  }
}
