import type { Catalogue, ProblemText } from '@toandan/platform-http';
import type { AwardErrorCode } from '../award/domain/award-error.js';

const problems: Readonly<Record<AwardErrorCode, ProblemText>> = {
  'award.already-revoked': { title: 'Revoked already', detail: 'This award has been revoked.' },
  'award.date-ahead': { title: 'Date lies ahead', detail: 'The date must not be after today.' },
  'award.form-not-given': {
    title: 'Form is not in the award',
    detail: 'Numbers are split by the forms that are named in forms only.',
  },
  'award.form-not-in-force': {
    title: 'Form was not in force',
    detail: 'No law allowed the form {form} on the day of the award.',
  },
  'award.not-for-collectives': {
    title: 'Not for collectives',
    detail: 'The form {form} is not given to collectives.',
  },
  'award.not-for-individuals': {
    title: 'Not for individuals',
    detail: 'The form {form} is not given to individuals.',
  },
  'award.revoked-before': {
    title: 'Before it was conferred',
    detail: 'An award cannot be revoked before it was conferred.',
  },
  'award.split-does-not-add-up': {
    title: 'The split does not add up',
    detail: 'Split by form, the numbers come to {sum}, which does not fit the total of {total}.',
  },
  'award.split-repeated': { title: 'Split twice', detail: 'Each form is split once.' },
  'award.version-conflict': {
    title: 'Award has changed',
    detail: 'Somebody has changed this award. Read it again and act on the new version.',
  },
  'unit.unknown': { title: 'No such unit', detail: 'There is no unit of this id.' },
};

export const en: Catalogue = { problems, fields: {} };
