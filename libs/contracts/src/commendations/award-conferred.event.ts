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
import { APPROXIMATE_DATE } from '../programs/program-signed.event.js';
import { awardTopic } from './award.topic.js';

/** How many were commended; absent is not zero, it was not published. */
function Count(): PropertyDecorator {
  return (target, field) => {
    for (const rule of [IsOptional(), IsInt(), Min(0), Max(1_000_000)]) rule(target, field);
  };
}

/** Awards were conferred by one decision, or one occasion where decisions were not published. */
@EventContract({
  type: 'commendations.award-conferred',
  version: 1,
  topic: awardTopic,
  key: 'awardId',
  summary: { vi: 'Hình thức khen thưởng được trao tặng.', en: 'Awards were conferred.' },
})
export class AwardConferredV1 {
  @Classified('public')
  @IsUUID()
  awardId!: string;

  /** The province or commune whose people were commended. */
  @Classified('public')
  @IsUUID()
  unitId!: string;

  /** In Vietnamese, as the law names them: 'Bằng khen', 'Giấy khen', 'Cờ thi đua'. */
  @Classified('public')
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @IsPlainText(100, { each: true })
  forms!: string[];

  @Classified('public')
  @IsPlainText(300)
  conferredBy!: string;

  /** Absent where it was not published. */
  @Classified('public')
  @IsOptional()
  @Matches(APPROXIMATE_DATE)
  conferred?: string;

  @Classified('public')
  @Count()
  collectives?: number;

  @Classified('public')
  @Count()
  individuals?: number;

  @Classified('public')
  @Count()
  models?: number;

  @Classified('public')
  @IsBoolean()
  exercise!: boolean;
}
