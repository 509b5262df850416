import type { FigureJson, NumberJson } from '@toandan/kernel';
import type { FigureDto, NumberDto } from '@toandan/platform-http';
import type { Content, Source } from '../domain/report.js';
import type { FiguresBodyDto, SourceDto } from './report.dto.js';

/** What was sent, as plain data: a null says no more than that nothing is there. */
export function contentOf({ figures, source }: FiguresBodyDto): Content {
  return {
    figures: figures.map(({ indicator, figure }) => ({ indicator, figure: figureOf(figure) })),
    ...(source && { source: sourceOf(source) }),
  };
}

function figureOf({ kind, value, magnitude, numerator, denominator, percent }: FigureDto): FigureJson {
  return {
    kind,
    ...(value && { value: numberOf(value) }),
    ...(magnitude && { magnitude }),
    ...(numerator && { numerator: numberOf(numerator) }),
    ...(denominator && { denominator: numberOf(denominator) }),
    ...(percent && { percent: numberOf(percent) }),
  };
}

function numberOf({ amount, bound, causes }: NumberDto): NumberJson {
  return { amount, bound, ...(causes && { causes }) };
}

function sourceOf({ title, date, reference }: SourceDto): Source {
  return { title, ...(date !== undefined && { date }), ...(reference !== undefined && { reference }) };
}
