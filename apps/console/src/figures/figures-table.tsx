import type { TableAnswer } from '@toandan/api-client';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CellLink } from '../cell/cell-link.js';
import { noteWords } from '../cell/note-words.js';
import { useLanguage } from '../i18n/use-language.js';
import { lastDayWords } from '../question/day-words.js';
import { cellSearch, type Question } from '../question/question.js';
import {
  figureGrid,
  nameOf,
  nextSort,
  parseSort,
  sortedRows,
  type Heading,
  type Layout,
  type Sort,
} from './figure-grid.js';
import { useGridFocus } from './grid-focus.js';
import { noteMarks } from './notes.js';

interface Props {
  readonly answer: TableAnswer;
  readonly question: Question;
  readonly period: string;
  readonly caption: string;
  readonly layout: Layout;
  readonly sort: string | undefined;
  readonly onSort: (sort: string | undefined) => void;
}

export function FiguresTable(props: Props): ReactNode {
  const { answer, question, period, caption, layout, onSort } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const sort = parseSort(props.sort);
  const grid = useMemo(() => figureGrid(answer, period, layout), [answer, period, layout]);
  const rows = sortedRows(grid, sort, language);
  const marks = useMemo(() => noteMarks(answer.cells), [answer.cells]);
  const focus = useGridFocus(rows.length + 1, grid.columns.length + 1);
  const corner = t(layout === 'indicators' ? 'question.rowsIndicators' : 'question.rowsUnits');
  const head = (by: string, words: ReactNode, name: string, column: number): ReactNode => (
    <th key={by} scope="col" aria-sort={ariaSort(sort, by)} className={column === 0 ? 'corner' : undefined}>
      <button
        type="button"
        className="sort"
        title={t('table.sortBy', { name })}
        onClick={() => onSort(nextSort(sort, by))}
        {...focus.at(0, column)}
      >
        {words}
        <span aria-hidden className="sort-sign">
          {sort?.by === by ? (sort.direction === 'asc' ? '▲' : '▼') : '↕'}
        </span>
      </button>
    </th>
  );
  return (
    <>
      <p className="help" id="grid-keys">
        {t('table.keys')}
      </p>
      <div className="table-scroll">
        <table role="grid" className="figures" aria-describedby="grid-keys" {...focus.grid}>
          <caption>
            <span className="caption-words">{caption}</span>
          </caption>
          <thead>
            <tr>
              {head('name', corner, corner, 0)}
              {grid.columns.map((column, index) =>
                head(column.id, <HeadingWords heading={column} />, nameOf(column, language), index + 1),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.id} className={row.id === 'nation' ? 'nation' : undefined}>
                <th scope="row" {...focus.at(index + 1, 0)}>
                  <HeadingWords heading={row} />
                </th>
                {grid.columns.map((column, place) => {
                  const cell = grid.cell(row, column);
                  return (
                    <td key={column.id} className={column.id === 'nation' ? 'nation' : undefined}>
                      {cell === undefined ? (
                        <span {...focus.at(index + 1, place + 1)}>{t('table.nothing')}</span>
                      ) : (
                        <CellLink
                          cell={cell}
                          search={cellSearch(question, cell.indicator, cell.period, cell.unit)}
                          marks={cell.notes.map((note) => marks.get(note)!)}
                          place={focus.at(index + 1, place + 1)}
                        />
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {marks.size > 0 && (
        <section className="notes" aria-label={t('table.notesTitle')}>
          <h2>{t('table.notesTitle')}</h2>
          <ol>
            {[...marks.values()].map(({ note, letter, id }) => (
              <li key={note} id={id}>
                <span aria-hidden className="note-letter">
                  {letter}
                </span>{' '}
                {noteWords(note, t, language)}
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

function HeadingWords({ heading }: { readonly heading: Heading }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = nameOf(heading, language);
  if (heading.kind === 'indicator') {
    return (
      <span className="head-words">
        {name} <span className="quiet">({heading.indicator.unit})</span>
      </span>
    );
  }
  const { until } = heading.unit;
  return (
    <span className="head-words">
      {name}
      {until !== undefined && (
        <span className="quiet"> ({t('table.until', { day: lastDayWords(until, language) })})</span>
      )}
    </span>
  );
}

function ariaSort(sort: Sort | undefined, by: string): 'ascending' | 'descending' | 'none' {
  if (sort?.by !== by) return 'none';
  return sort.direction === 'asc' ? 'ascending' : 'descending';
}
