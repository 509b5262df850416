import type { Catalogue } from '@toandan/platform-http';

const STATE = "Not in the report's present state";

export const en: Catalogue = {
  problems: {
    'report.exists': {
      title: 'There is such a report',
      detail: 'The unit has a report on this form for this period already: {report}.',
    },
    'report.not-editable': {
      title: STATE,
      detail: 'Figures can be changed while the report is a draft or was returned.',
    },
    'report.not-submittable': {
      title: STATE,
      detail: 'Only a draft, or a report that was returned, can be submitted.',
    },
    'report.not-submitted': { title: STATE, detail: 'The report has not been submitted.' },
    'report.not-approved': {
      title: STATE,
      detail: 'Only an approved report can be corrected, and only one correction at a time.',
    },
    'report.withdrawn': { title: STATE, detail: 'The report has been withdrawn.' },
    'report.nothing-filled-in': {
      title: 'Nothing filled in',
      detail: 'No indicator has a figure. Zero is a figure too, where there was none.',
    },
    'report.own-work': {
      title: 'Not your own work',
      detail: 'Whoever wrote, changed or submitted a report may not approve it.',
    },
  },
  fields: {
    repeated: 'Is there already.',
    fixed: 'Cannot be changed, since figures were reported under this definition. Use a new code.',
    'does-not-fit-kind': 'For this kind of indicator, must be one of: {choices}.',
    'unknown-indicator': 'There is no such indicator.',
    'exercise-mixed': 'Figures of an exercise and real ones may not be in one form.',
    'unknown-form': 'There is no such form.',
    'not-in-form': 'The form does not ask for this indicator.',
    'unknown-unit': 'This unit is not known here.',
    'wrong-level': "The form is not for units of this unit's level.",
    'not-in-period': 'The unit did not exist on any day of the period.',
    'end-before-start': 'Is before the start of the period.',
    'wrong-figure-kind': 'This indicator takes figures of kind: {choices}.',
    'part-not-asked': 'A figure of kind {kind} does not have this part.',
    'answers-only': 'Is in answers only.',
    'too-many-digits': 'At most {integerDigits} digits before and {fractionDigits} after the point.',
    negative: 'Must not be negative.',
    fraction: 'Must be a whole number.',
    'numerator-above-denominator': 'The numerator is above the denominator.',
    'zero-denominator': 'The denominator is zero and the numerator is not.',
    'above-hundred': 'A part is at most 100% of its whole.',
  },
};
