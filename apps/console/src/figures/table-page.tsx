import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { ProblemView } from '../api/problem-view.js';
import { indicatorsQuery, tableQuery } from '../api/queries.js';
import { PAGES } from '../app/pages.js';
import type { TableSearch } from '../app/searches.js';
import { PageTitle } from '../app/title.js';
import { useLanguage } from '../i18n/use-language.js';
import { LiveNote } from '../live/live-note.js';
import { AsOfField } from '../question/as-of-field.js';
import { formatInstant } from '../question/as-of.js';
import { BoundaryChoice, useBoundaryWords } from '../question/boundary-choice.js';
import { firstQuestion } from '../question/first-question.js';
import { IndicatorPicker } from '../question/indicator-picker.js';
import { PeriodSelect } from '../question/period-select.js';
import { labelOfPeriod, periodChoices } from '../question/periods.js';
import { questionOf } from '../question/question.js';
import { QuestionPanel } from '../question/question-panel.js';
import { RealityChoice } from '../question/reality-choice.js';
import { Choice } from '../ui/choice.js';
import { ExerciseBanner } from '../ui/exercise-banner.js';
import { Notice } from '../ui/notice.js';
import { FiguresTable } from './figures-table.js';
import { useNarrow } from '../ui/use-narrow.js';

const UNITS = ['nation', 'provinces'];

export function TablePage(): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const search = useSearch({ from: '/officer/so-lieu' });
  const navigate = useNavigate();
  const boundaryWords = useBoundaryWords();
  const isNarrow = useNarrow();
  const api = useApi();

  const question = questionOf(search, UNITS);
  const exercise = search.exercise === 'yes';
  const layout = search.layout ?? (isNarrow ? 'units' : 'indicators');
  const ask = (change: Partial<TableSearch>, replace = false): void =>
    void navigate({ to: PAGES.table, search: (now: TableSearch) => ({ ...now, ...change }), replace });

  const catalogue = useQuery(indicatorsQuery(api));
  const indicators = (catalogue.data?.items ?? []).filter((one) => one.exercise === exercise);
  const table = useQuery({ ...tableQuery(api, question), placeholderData: keepPreviousData });

  const nothingAsked = question.dx.length === 0;
  useEffect(() => {
    if (!nothingAsked || catalogue.data === undefined) return;
    const { dx, pe } = firstQuestion(catalogue.data.items, exercise);
    if (dx.length > 0 && pe !== undefined) ask({ dx: dx.join(','), pe }, true);
  });

  const choices = periodChoices(indicators.filter(({ code }) => question.dx.includes(code)));
  const period = question.pe[0] ?? '';
  const chooseIndicators = (codes: readonly string[]): void => {
    const known = periodChoices(indicators.filter(({ code }) => codes.includes(code)));
    const isThere = known.some(({ id }) => id === period);
    ask({ dx: codes.join(','), sort: undefined, ...(isThere ? {} : { pe: known[0]?.id }) });
  };

  // What was shown before stays while the next is on its way, but not when nothing is asked any more.
  const answer = nothingAsked ? undefined : table.data;
  const shown = answer?.periods.find(({ id }) => id === period) ?? answer?.periods[0];
  const error = catalogue.error ?? table.error;
  const isExercise = answer?.exercise ?? exercise;
  return (
    <>
      {isExercise && <ExerciseBanner />}
      <PageTitle
        mark={isExercise ? t('exercise.word') : undefined}
        beside={
          <button type="button" className="quiet-link no-print" onClick={() => globalThis.print()}>
            {t('shell.print')}
          </button>
        }
      >
        {t('table.title')}
      </PageTitle>
      <QuestionPanel>
        <IndicatorPicker indicators={indicators} chosen={question.dx} onChange={chooseIndicators} />
        <PeriodSelect choices={choices} value={period} onChange={(pe) => ask({ pe })} />
        <BoundaryChoice
          value={question.boundary}
          onChange={(boundary) => ask({ boundary, sort: undefined })}
        />
        <RealityChoice
          exercise={exercise}
          onChange={(yes) =>
            ask({ exercise: yes ? 'yes' : undefined, dx: undefined, pe: undefined, sort: undefined })
          }
        />
        <Choice
          label={t('question.layout')}
          value={layout}
          onChange={(value) => ask({ layout: value as TableSearch['layout'], sort: undefined })}
          options={[
            { value: 'indicators', label: t('question.rowsIndicators') },
            { value: 'units', label: t('question.rowsUnits') },
          ]}
        />
        <AsOfField value={question.asOf} answered={answer?.asOf} onChange={(asOf) => ask({ asOf })} />
      </QuestionPanel>
      <LiveNote pinned={question.asOf} shown={answer?.cells} question={JSON.stringify(question)} />
      {error !== null && <ProblemView error={error} onRetry={() => void table.refetch()} />}
      {error === null && answer === undefined && (
        <p role="status">{nothingAsked && catalogue.isSuccess ? t('table.none') : t('shell.loading')}</p>
      )}
      {error === null && answer !== undefined && shown !== undefined && (
        <div className={table.isPlaceholderData ? 'stale' : undefined} aria-busy={table.isPlaceholderData}>
          <FiguresTable
            answer={answer}
            question={question}
            period={shown.id}
            layout={layout}
            sort={search.sort}
            onSort={(sort) => ask({ sort }, true)}
            caption={[
              t('table.caption', {
                period: labelOfPeriod(shown, language),
                boundary: boundaryWords(answer.boundary),
              }),
              ...(question.asOf === undefined
                ? []
                : [t('table.captionAsOf', { asOf: formatInstant(question.asOf, language) })]),
            ].join(', ')}
          />
        </div>
      )}
      {error === null && answer !== undefined && shown === undefined && (
        <Notice kind="plain">
          <p>{t('table.noQuestion')}</p>
        </Notice>
      )}
    </>
  );
}
