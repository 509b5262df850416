import type { Catalogue } from '@toandan/platform-http';

export const en: Catalogue = {
  problems: {
    'table.too-large': {
      title: 'The table is too large',
      detail:
        'It would have {cells} cells; one answer has {most} at most. Choose fewer indicators, periods or units.',
    },
    'table.too-many-contributions': {
      title: 'Too many figures to work out',
      detail:
        'This question goes through every single figure, at most {most} at a time. Choose fewer indicators or a shorter period.',
    },
  },
  fields: {
    'indicator-unknown': 'An indicator is not defined.',
    'indicators-mixed': 'Exercise indicators and real ones do not stand in one table.',
    'unit-unknown': 'A unit does not exist.',
    'period-malformed': 'A period is malformed; right are 2026, 2026-Q1, 2026-03, 2025-12-15--2026-12-14.',
    'instant-malformed': 'Must be an instant in UTC, as in 2026-11-22T08:00:00.000Z.',
    'in-the-future': 'That instant is yet to come.',
    'not-settled': 'What had arrived by that instant is still being counted: ask again in a moment.',
    'day-malformed': 'Must be current, as-reported or a day, as in 2024-12-31.',
    'listed-twice': 'A value is listed twice.',
  },
};
