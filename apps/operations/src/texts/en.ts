import type { Catalogue, ProblemText } from '@toandan/platform-http';
import type { LetterErrorCode } from '../letter/domain/letter-error.js';

const problems: Readonly<Record<LetterErrorCode, ProblemText>> = {
  'letter.group-unknown': {
    title: 'No such group',
    detail: 'There is no consumer group named {group}.',
  },
  'letter.not-dead': {
    title: 'Letter is no longer dead',
    detail:
      'Only a dead letter can be replayed or discarded. No longer dead: {letters}. Read the list again.',
  },
  'letter.unknown': {
    title: 'No such letter',
    detail: 'The group {group} has no letter {ids}.',
  },
};

export const en: Catalogue = { problems, fields: {} };
