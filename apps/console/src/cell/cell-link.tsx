import { Link } from '@tanstack/react-router';
import type { CellAnswer } from '@toandan/api-client';
import type { ReactNode } from 'react';
import { PAGES } from '../app/pages.js';
import { useLanguage } from '../i18n/use-language.js';
import type { QuestionSearch } from '../question/question.js';
import { coverageText } from './cell-words.js';
import { useFigureWords } from './use-figure-words.js';

interface Props {
  readonly cell: CellAnswer;
  readonly search: QuestionSearch;
  /** Letters of the notes below the table. */
  readonly marks?: readonly { readonly letter: string; readonly id: string }[];
  readonly place?: { readonly 'data-place': string; readonly tabIndex: 0 | -1 };
}

/** A figure with its bound and coverage, as they always stand together; it leads to its explanation. */
export function CellLink({ cell, search, marks = [], place }: Props): ReactNode {
  const language = useLanguage();
  const figureWords = useFigureWords();
  const coverage = coverageText(cell, language);
  const isNumber = !['missing', 'not-applicable'].includes(cell.figure.kind);
  return (
    <Link
      to={PAGES.explanation}
      search={search}
      className={isNumber ? 'cell-link' : 'cell-link cell-empty'}
      aria-describedby={marks.length === 0 ? undefined : marks.map(({ id }) => id).join(' ')}
      {...place}
    >
      <span className="cell-text">{figureWords(cell)}</span>
      {marks.length > 0 && <sup aria-hidden>{marks.map(({ letter }) => letter).join(' ')}</sup>}
      {coverage !== undefined && <span className="cell-coverage"> {coverage}</span>}
    </Link>
  );
}
