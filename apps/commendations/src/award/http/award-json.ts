import type { Award } from '../domain/award.js';
import { formNamed, formOf } from '../domain/award-forms.js';
import type { ConferAward } from '../domain/confer-award.js';
import { LAWS } from '../domain/laws.js';
import type { AwardDto, ConferAwardDto } from './award.dto.js';

/** Forms have a code within and their Vietnamese name outside. */
export function commandOf({ forms, split, ...facts }: ConferAwardDto): Omit<ConferAward, 'id'> {
  return {
    ...facts,
    forms: forms.map(formNamed),
    split: split.map(({ form, ...counts }) => ({ form: formNamed(form), ...counts })),
  };
}

export function awardJson({ forms, split, revocation, ...award }: Award): AwardDto {
  return {
    ...award,
    state: revocation === undefined ? 'conferred' : 'revoked',
    forms: forms.map(({ code }) => formOf(code).names.vi),
    split: split.map(({ form, ...counts }) => ({ form: formOf(form).names.vi, ...counts })),
    legalBases: forms.flatMap(({ code, basis }) => {
      if (basis === undefined) return [];
      const { law, article } = basis;
      const form = formOf(code).names.vi;
      return [{ form, law: LAWS[law].number, ...(article === undefined ? {} : { article }) }];
    }),
    ...(revocation === undefined
      ? {}
      : { revocation: { revokedOn: revocation.on, ground: revocation.ground, reason: revocation.reason } }),
  };
}
