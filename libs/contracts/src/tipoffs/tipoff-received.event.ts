import { IsBoolean, IsIn, IsUUID } from 'class-validator';
import { Classified } from '../classified.js';
import { EventContract } from '../event-contract.js';
import { IsDateOnly } from '../rules/is-date-only.js';
import { tipoffTopic } from './tipoff.topic.js';

/** By which way a tip-off came. */
export const TIPOFF_CHANNELS = ['hotline', 'web', 'letter', 'in-person', 'letterbox', 'social'] as const;
export type TipoffChannel = (typeof TIPOFF_CHANNELS)[number];

/** A tip-off was recorded: that it came, how, on which day and for whom. Never what it says or who gave it. */
@EventContract({
  type: 'tipoffs.tipoff-received',
  version: 1,
  topic: tipoffTopic,
  key: 'tipoffId',
  summary: { vi: 'Một tin tố giác được tiếp nhận.', en: 'A tip-off was received.' },
})
export class TipoffReceivedV1 {
  @Classified('internal')
  @IsUUID()
  tipoffId!: string;

  /** The unit that is to look into it. */
  @Classified('internal')
  @IsUUID()
  unitId!: string;

  @Classified('internal')
  @IsIn(TIPOFF_CHANNELS)
  channel!: TipoffChannel;

  /** The day it came, in Viet Nam: the hour would help to guess who gave it. */
  @Classified('internal')
  @IsDateOnly()
  receivedOn!: string;

  @Classified('internal')
  @IsBoolean()
  exercise!: boolean;
}
