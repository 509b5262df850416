import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { ProblemView } from '../api/problem-view.js';
import { indicatorsQuery, tableQuery } from '../api/queries.js';
import { PAGES } from '../app/pages.js';
import type { ChartSearch } from '../app/searches.js';
import { PageTitle } from '../app/title.js';
import { CellLink } from '../cell/cell-link.js';
import { useLanguage } from '../i18n/use-language.js';
import { LiveNote } from '../live/live-note.js';
import { IndicatorSelect } from '../question/indicator-select.js';
import { periodOfId } from '../question/period-of-id.js';
import { labelOfPeriod } from '../question/periods.js';
import { cellSearch, questionOf } from '../question/question.js';
import { QuestionPanel } from '../question/question-panel.js';
import { RealityChoice } from '../question/reality-choice.js';
import { ExerciseBanner } from '../ui/exercise-banner.js';
import { Notice } from '../ui/notice.js';
import { SelectField } from '../ui/select-field.js';
import { chartPoints, monthsOfYear, yearsWithMonths } from './months.js';

const LineChart = lazy(() => import('./line-chart.js').then((module) => ({ default: module.LineChart })));
const NATION = 'nation';

export function ChartPage(): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const search = useSearch({ from: '/officer/bieu-do' });
  const navigate = useNavigate();
  const api = useApi();
  const exercise = search.exercise === 'yes';
  const ask = (change: Partial<ChartSearch>): void =>
    void navigate({ to: PAGES.chart, search: (now: ChartSearch) => ({ ...now, ...change }) });

  const catalogue = useQuery(indicatorsQuery(api));
  const indicators = (catalogue.data?.items ?? []).filter(
    (one) => one.exercise === exercise && yearsWithMonths(one.periods).length > 0,
  );
  const code = search.dx ?? indicators[0]?.code ?? '';
  const indicator = indicators.find((one) => one.code === code);
  const years = yearsWithMonths(indicator?.periods ?? []);
  const year = search.year ?? years[0] ?? '';
  const months = monthsOfYear(year);
  const unit = search.ou ?? NATION;

  const question = questionOf(
    { ...search, dx: code, pe: year === '' ? undefined : months.join(','), ou: unit },
    [],
  );
  // The names of the provinces come with a table's answer: the same line asks for all of them at once.
  const asked = { ...question, ou: [NATION, 'provinces'] };
  const table = useQuery({ ...tableQuery(api, asked), placeholderData: keepPreviousData });
  const answer = code === '' || year === '' ? undefined : table.data;
  const units = answer?.units ?? [];
  const points = chartPoints(months, answer?.cells.filter((cell) => cell.indicator === code) ?? [], unit);
  const unitName = units.find(({ id }) => id === unit)?.name[language] ?? t('question.nation');
  const error = catalogue.error ?? table.error;
  const isExercise = answer?.exercise ?? exercise;
  const caption = t('chart.caption', { indicator: indicator?.names[language] ?? code, unit: unitName, year });
  return (
    <>
      {isExercise && <ExerciseBanner />}
      <PageTitle mark={isExercise ? t('exercise.word') : undefined}>{t('chart.title')}</PageTitle>
      <QuestionPanel>
        <IndicatorSelect
          indicators={indicators}
          value={code}
          onChange={(dx) => ask({ dx, year: undefined })}
        />
        <SelectField
          label={t('question.unit')}
          value={unit}
          onChange={(ou) => ask({ ou: ou === NATION ? undefined : ou })}
          options={
            units.length === 0
              ? [{ value: NATION, label: t('question.nation') }]
              : units.map(({ id, name }) => ({ value: id, label: name[language] }))
          }
        />
        <SelectField
          label={t('question.year')}
          value={year}
          onChange={(one) => ask({ year: one })}
          none={t('question.noPeriod')}
          options={years.map((one) => ({ value: one, label: one }))}
        />
        <RealityChoice
          exercise={exercise}
          onChange={(yes) => ask({ exercise: yes ? 'yes' : undefined, dx: undefined, year: undefined })}
        />
      </QuestionPanel>
      <LiveNote pinned={question.asOf} shown={answer?.cells} question={JSON.stringify(asked)} />
      {error !== null && <ProblemView error={error} onRetry={() => void table.refetch()} />}
      {catalogue.isSuccess && indicators.length === 0 && (
        <Notice kind="plain">
          <p>{t('chart.noIndicators')}</p>
        </Notice>
      )}
      {indicator === undefined && code !== '' && catalogue.isSuccess && (
        <Notice kind="plain">
          <p>{t('chart.noMonths')}</p>
        </Notice>
      )}
      {error === null && answer !== undefined && (
        <div className="chart-with-table">
          <figure className="chart card">
            <figcaption>
              {caption} {indicator !== undefined && <span className="quiet">({indicator.unit})</span>}
            </figcaption>
            <Suspense fallback={<p role="status">{t('shell.loading')}</p>}>
              <LineChart
                points={points}
                label={caption}
                explain={(point) => cellSearch(question, code, point.period, unit)}
              />
            </Suspense>
            <p className="chart-legend">
              <span className="key key-exact" aria-hidden /> {t('chart.legendExact')}{' '}
              <span className="key key-bound" aria-hidden /> {t('chart.legendBound')}. {t('chart.gapNote')}
            </p>
          </figure>
          <section>
            <h2>{t('chart.tableTitle')}</h2>
            <table className="plain-table narrow-table">
              <caption>{caption}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('chart.month')}</th>
                  <th scope="col" className="number">
                    {t('explanation.figure')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {points.map(({ period, cell }) => (
                  <tr key={period}>
                    <th scope="row">{labelOfPeriod(periodOfId(period), language)}</th>
                    <td className="number">
                      {cell === undefined ? (
                        t('chart.gap')
                      ) : (
                        <CellLink cell={cell} search={cellSearch(question, code, period, unit)} />
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </div>
      )}
    </>
  );
}
