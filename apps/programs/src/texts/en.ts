import type { Catalogue, ProblemText } from '@toandan/platform-http';
import type { ProgramErrorCode } from '../program/domain/program-error.js';

const problems: Readonly<Record<ProgramErrorCode, ProblemText>> = {
  'document.already-recorded': {
    title: 'Document is there already',
    detail: 'This unit has a document of the same number, type and date.',
  },
  'document.date-ahead': {
    title: 'Date of the document lies ahead',
    detail: 'The date of a document must not be after today.',
  },
  'document.exercise-mixed': {
    title: 'Exercise mixed with real',
    detail: 'Documents of exercises and real ones must not be mixed.',
  },
  'document.unknown': { title: 'No such document', detail: 'There is no document of this id.' },
  'document.version-conflict': {
    title: 'Document has changed',
    detail: 'Somebody has changed the document. Read it again and change the new version.',
  },
  'program.document-taken': {
    title: 'Programme is there already',
    detail: 'A programme that was signed with this document is there already.',
  },
  'program.more-groups-than-stated': {
    title: 'Too many content groups',
    detail: 'The programme states {stated} content groups; no more can be given.',
  },
  'program.party-unknown': {
    title: 'Not a party',
    detail: 'Responsibilities are for parties of the programme, by their names in the list of parties.',
  },
  'program.phase-reversed': {
    title: 'Phase is reversed',
    detail: 'A phase must not end before it begins.',
  },
  'program.version-conflict': {
    title: 'Programme has changed',
    detail: 'Somebody has changed the programme. Read it again and change the new version.',
  },
  'review.already-held': {
    title: 'Review is there already',
    detail: 'This review of the unit has been entered.',
  },
  'review.before-signing': {
    title: 'Before the signing',
    detail: 'A programme cannot be reviewed before it was signed.',
  },
  'review.date-ahead': {
    title: 'Date lies ahead',
    detail: 'Only reviews that were held are entered: none after today.',
  },
  'review.unit-outside': {
    title: 'Outside the programme',
    detail: 'The unit does not belong to the territory of the programme.',
  },
  'unit.unknown': { title: 'No such unit', detail: 'There is no unit of this id.' },
};

export const en: Catalogue = { problems, fields: {} };
