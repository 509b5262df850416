import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { Classified } from '../classified.js';
import { EventContract } from '../event-contract.js';
import { IsPlainText } from '../rules/is-plain-text.js';
import { programTopic } from './program.topic.js';

/** A day, a month or a year, as exactly as it is known: '2013-08-01', '2024-01', '2023'. */
export const APPROXIMATE_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** A coordination programme was signed, or entered later with what is known of it. */
@EventContract({
  type: 'programs.program-signed',
  version: 1,
  topic: programTopic,
  key: 'programId',
  summary: { vi: 'Một chương trình phối hợp được ký kết.', en: 'A coordination programme was signed.' },
})
export class ProgramSignedV1 {
  @Classified('public')
  @IsUUID()
  programId!: string;

  /** The unit for whose territory it holds: the nation or a province. */
  @Classified('public')
  @IsUUID()
  unitId!: string;

  /** As printed; absent where it was not published. */
  @Classified('public')
  @IsOptional()
  @IsPlainText(60)
  documentNumber?: string;

  @Classified('public')
  @IsPlainText(500)
  title!: string;

  /** Absent where it was not published. */
  @Classified('public')
  @IsOptional()
  @Matches(APPROXIMATE_DATE)
  signed?: string;

  @Classified('public')
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsPlainText(200, { each: true })
  parties!: string[];

  @Classified('public')
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000)
  contentGroups?: number;

  @Classified('public')
  @IsBoolean()
  exercise!: boolean;
}
