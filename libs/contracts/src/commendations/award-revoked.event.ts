import { IsUUID } from 'class-validator';
import { Classified } from '../classified.js';
import { EventContract } from '../event-contract.js';
import { IsDateOnly } from '../rules/is-date-only.js';
import { awardTopic } from './award.topic.js';

/** Awards were taken back: they count no longer. */
@EventContract({
  type: 'commendations.award-revoked',
  version: 1,
  topic: awardTopic,
  key: 'awardId',
  summary: { vi: 'Hình thức khen thưởng bị hủy bỏ, thu hồi.', en: 'Awards were revoked.' },
})
export class AwardRevokedV1 {
  @Classified('public')
  @IsUUID()
  awardId!: string;

  @Classified('public')
  @IsDateOnly()
  revokedOn!: string;
}
