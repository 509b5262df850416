import { AwardConferredV1, AwardRevokedV1, createEvent } from '@toandan/contracts';
import type { Award, Revocation } from './domain/award.js';
import { formOf } from './domain/award-forms.js';

export function awardConferred(award: Award): object {
  const { id, unitId, forms, conferredBy, conferred, collectives, individuals, models, exercise } = award;
  return createEvent(AwardConferredV1, {
    awardId: id,
    unitId,
    forms: forms.map(({ code }) => formOf(code).names.vi),
    conferredBy,
    ...(conferred === undefined ? {} : { conferred }),
    ...(collectives === undefined ? {} : { collectives }),
    ...(individuals === undefined ? {} : { individuals }),
    ...(models === undefined ? {} : { models }),
    exercise,
  });
}

/** Why stays here: a reason may speak of people. */
export function awardRevoked({ id }: Pick<Award, 'id'>, { on }: Revocation): object {
  return createEvent(AwardRevokedV1, { awardId: id, revokedOn: on });
}
