import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

const LIST = /^[^,\s]+(,[^,\s]+)*$/;

/** What every question about figures says. */
class FigureQuery {
  /** `current` (the default), `as-reported`, or a day. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  boundary?: string;

  /** An instant in UTC, as an earlier answer gave it; the newest settled one when absent. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  asOf?: string;
}

export class TableQuery extends FigureQuery {
  /** Indicators by code, separated by commas. */
  @MaxLength(20_000)
  @Matches(LIST)
  dx!: string;

  /** Periods by id, separated by commas. */
  @MaxLength(20_000)
  @Matches(LIST)
  pe!: string;

  /** `nation`, `provinces`, or units by id, separated by commas. */
  @MaxLength(20_000)
  @Matches(LIST)
  ou!: string;
}

export class ExplanationQuery extends FigureQuery {
  @MaxLength(200)
  @Matches(/^[^,\s]+$/)
  dx!: string;

  @MaxLength(60)
  @Matches(/^[^,\s]+$/)
  pe!: string;

  /** `nation`, or a unit by id. */
  @MaxLength(60)
  @Matches(/^[^,\s]+$/)
  ou!: string;
}
