import type { ReportRevision } from '@toandan/api-client';
import type { FigureJson } from '@toandan/kernel';

export interface RevisionFigure {
  readonly indicator: string;
  readonly figure: FigureJson;
  /** What the revision before it said, where that was something else. */
  readonly before: FigureJson | undefined;
}

export interface ComparedRevision extends Omit<ReportRevision, 'figures'> {
  readonly figures: readonly RevisionFigure[];
}

/** The newest first, each compared with the one before it. */
export function changesOf(revisions: readonly ReportRevision[]): ComparedRevision[] {
  const sorted = [...revisions].sort((a, b) => a.revision - b.revision);
  return sorted
    .map((revision, index) => {
      const earlier = new Map(sorted[index - 1]?.figures.map(({ indicator, figure }) => [indicator, figure]));
      const figures = revision.figures.map(({ indicator, figure }) => {
        const before = earlier.get(indicator);
        return {
          indicator,
          figure,
          before: before === undefined || isSame(before, figure) ? undefined : before,
        };
      });
      return { ...revision, figures };
    })
    .reverse();
}

function isSame(a: FigureJson, b: FigureJson): boolean {
  return textOf(a) === textOf(b);
}

/** Field by field, in a fixed order: services may write them in any. */
function textOf({ kind, magnitude, ...numbers }: FigureJson): string {
  const parts = (['value', 'numerator', 'denominator', 'percent'] as const).map((name) => {
    const number = numbers[name];
    return number === undefined ? '' : [number.amount, number.bound, ...(number.causes ?? [])].join(' ');
  });
  return [kind, magnitude ?? '', ...parts].join('|');
}
