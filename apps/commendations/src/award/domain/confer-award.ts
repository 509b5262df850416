import { earliestDay, type CalendarDate } from '@toandan/kernel';
import { COUNTED, type Award, type AwardFacts, type Counts, type GivenForm } from './award.js';
import { AwardError } from './award-error.js';
import { basesOn, formOf, type FormCode } from './award-forms.js';

export type ConferAward = AwardFacts & { readonly id: string; readonly forms: readonly FormCode[] };

/** @throws AwardError */
export function conferAward(command: ConferAward, today: CalendarDate): Award {
  const { conferred, forms } = command;
  if (conferred !== undefined && earliestDay(conferred) > today) {
    throw new AwardError('award.date-ahead', { field: 'conferred' });
  }
  const given = forms.map((code, nth) => givenForm(code, conferred, `forms[${nth}]`));
  checkSplit(command);
  return { ...command, forms: given, version: 1 };
}

/** The law is that of the day, for ever; where the date leaves it open, none is claimed. */
function givenForm(code: FormCode, conferred: AwardFacts['conferred'], field: string): GivenForm {
  if (conferred === undefined) return { code };
  const [basis, ...more] = basesOn(code, conferred);
  if (basis === undefined) {
    throw new AwardError('award.form-not-in-force', { field, form: formOf(code).names.vi });
  }
  return more.length > 0 ? { code } : { code, basis };
}

function checkSplit(command: ConferAward): void {
  const { forms, split } = command;
  for (const [nth, { form }] of split.entries()) {
    const field = `split[${nth}].form`;
    if (!forms.includes(form)) throw new AwardError('award.form-not-given', { field });
    if (split.findIndex((share) => share.form === form) !== nth) {
      throw new AwardError('award.split-repeated', { field });
    }
  }
  for (const [nth, share] of split.entries()) checkSubjects(share.form, share, `split[${nth}].`);
  const [only, ...others] = forms;
  if (only !== undefined && others.length === 0) checkSubjects(only, command, '');
  for (const counted of COUNTED) checkSum(command, counted);
}

function checkSubjects(code: FormCode, counts: Counts, at: string): void {
  const { subjects, names } = formOf(code);
  if ((counts.individuals ?? 0) > 0 && !subjects.includes('individual')) {
    throw new AwardError('award.not-for-individuals', { field: `${at}individuals`, form: names.vi });
  }
  if ((counts.collectives ?? 0) > 0 && !subjects.includes('collective')) {
    throw new AwardError('award.not-for-collectives', { field: `${at}collectives`, form: names.vi });
  }
}

/** What is published of the forms may be less than all, never more; all forms together are exactly all. */
function checkSum({ forms, split, ...award }: ConferAward, counted: keyof Counts): void {
  const total = award[counted];
  if (total === undefined) return;
  const known = split.flatMap((share) => share[counted] ?? []);
  const sum = known.reduce((all, one) => all + one, 0);
  const isWhole = known.length === forms.length;
  if (sum > total || (isWhole && sum < total)) {
    throw new AwardError('award.split-does-not-add-up', { field: counted, total, sum });
  }
}
