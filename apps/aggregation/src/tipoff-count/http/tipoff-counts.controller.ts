import { Controller, Get, Query, type Type } from '@nestjs/common';
import type { Database } from '@toandan/persistence';
import { NestedDtos, Permit, Returns } from '@toandan/platform-http';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches } from 'class-validator';
import type { AggregationSettings } from '../../aggregation-settings.js';
import { countTipoffs, type TipoffCounts } from '../persistence/count-tipoffs.js';
import { suppress } from '../domain/suppress.js';

class TipoffCountsQuery {
  @Matches(/^(19|20|21)\d{2}$/)
  year!: string;

  /** `true`: those of exercises, and no others. */
  @IsOptional()
  @IsIn(['true', 'false'])
  exercise?: string;
}

class ChannelCountsDto {
  @IsString()
  channel!: string;

  /** By month; null where the number is not shown. */
  @IsInt({ each: true })
  months!: (number | null)[];

  @IsOptional()
  @IsInt()
  total!: number | null;
}

class TipoffCountsDto {
  @IsString()
  year!: string;

  @IsBoolean()
  exercise!: boolean;

  /** Counts below it, other than zero, are not shown, nor what they could be found from. */
  @IsInt()
  smallest!: number;

  /** By which document. */
  @IsString()
  basis!: string;

  @IsString({ each: true })
  months!: string[];

  @NestedDtos(() => ChannelCountsDto)
  channels!: ChannelCountsDto[];

  /** Of all channels by month. */
  @IsInt({ each: true })
  totals!: (number | null)[];

  @IsOptional()
  @IsInt()
  total!: number | null;
}

/** How many tip-offs came, with small numbers left out. */
export function tipoffCountsController(database: Database, settings: AggregationSettings): Type {
  @Controller('tipoff-counts')
  class TipoffCountsController {
    @Permit({ action: 'read', resource: 'tipoff-count', scope: 'any' })
    @Get()
    @Returns(TipoffCountsDto)
    async counts(@Query() { year, exercise }: TipoffCountsQuery): Promise<TipoffCountsDto> {
      const isExercise = exercise === 'true';
      const counted = await countTipoffs(database, year, isExercise);
      return shown(counted, { year, exercise: isExercise, ...settings });
    }
  }
  return TipoffCountsController;
}

function shown(
  { channels, months, counts }: TipoffCounts,
  {
    year,
    exercise,
    smallestTipoffCount,
    smallestTipoffCountBasis,
  }: AggregationSettings & { year: string; exercise: boolean },
): TipoffCountsDto {
  const table = suppress(counts, smallestTipoffCount);
  const totals = table.at(-1)!;
  return {
    year,
    exercise,
    smallest: smallestTipoffCount,
    basis: smallestTipoffCountBasis,
    months: [...months],
    channels: channels.map((channel, row) => ({
      channel,
      months: table[row]!.slice(0, -1),
      total: table[row]!.at(-1)!,
    })),
    totals: totals.slice(0, -1),
    total: totals.at(-1)!,
  };
}
