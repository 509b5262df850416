import type { Catalogue } from '@toandan/platform-http';

export const en: Catalogue = {
  problems: {
    'tipoff.access-reason-needed': {
      title: 'A reason is needed',
      detail: 'Say in the field reason why the identity is to be seen.',
    },
    'tipoff.access-too-long': {
      title: 'Too long an access',
      detail: 'The field hours may be at most {limit}.',
    },
    'tipoff.anonymous': {
      title: 'Anonymous tip-off',
      detail: 'The reporter left no identity, so there is none to open.',
    },
    'tipoff.content-empty': { title: 'Nothing reported', detail: 'The field content is empty.' },
    'tipoff.content-too-long': {
      title: 'Too long a text',
      detail: 'The field content may have at most {limit} bytes.',
    },
    'tipoff.content-unreadable': {
      title: 'Unreadable characters',
      detail: 'The field content has control characters.',
    },
    'tipoff.identity-not-opened': {
      title: 'Identity not opened',
      detail: 'Open an access with a reason and a time first. One that has ended must be opened anew.',
    },
    'tipoff.receipt-unknown': {
      title: 'Unknown receipt',
      detail: 'No tip-off has this receipt. Look at its digits again.',
    },
    'tipoff.step-not-possible': {
      title: 'Step not possible',
      detail: 'A tip-off in the state {from} cannot go to {to}.',
    },
    'tipoff.unit-ended': {
      title: 'Former unit',
      detail: 'The unit in the field unitId no longer exists. Name the one that took its place.',
    },
    'tipoff.unit-unknown': { title: 'Unknown unit', detail: 'There is no unit as in the field unitId.' },
    'tipoff.unknown': { title: 'Unknown tip-off', detail: 'There is no tip-off with this id.' },
    'tipoff.version-conflict': {
      title: 'Changed in the meantime',
      detail: 'Somebody else has moved this tip-off. Read it again.',
    },
  },
  fields: {},
};
