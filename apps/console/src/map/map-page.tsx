import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { ProblemView } from '../api/problem-view.js';
import { indicatorsQuery, tableQuery } from '../api/queries.js';
import { PAGES } from '../app/pages.js';
import type { ChartSearch } from '../app/searches.js';
import { PageTitle } from '../app/title.js';
import { CellLink } from '../cell/cell-link.js';
import { compareFigures } from '../figures/compare-figures.js';
import { useLanguage } from '../i18n/use-language.js';
import { LiveNote } from '../live/live-note.js';
import { firstQuestion } from '../question/first-question.js';
import { IndicatorSelect } from '../question/indicator-select.js';
import { PeriodSelect } from '../question/period-select.js';
import { periodOfId } from '../question/period-of-id.js';
import { labelOfPeriod, periodChoices } from '../question/periods.js';
import { cellSearch, questionOf } from '../question/question.js';
import { QuestionPanel } from '../question/question-panel.js';
import { RealityChoice } from '../question/reality-choice.js';
import { ExerciseBanner } from '../ui/exercise-banner.js';
import { Notice } from '../ui/notice.js';
import { tileFigures } from './tile-figures.js';
import { TileMap } from './tile-map.js';

/** One indicator over the provinces of today: the tiles are those, so the boundary is always the current one. */
export function MapPage(): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const search = useSearch({ from: '/officer/ban-do' });
  const navigate = useNavigate();
  const api = useApi();
  const exercise = search.exercise === 'yes';
  const ask = (change: Partial<ChartSearch>): void =>
    void navigate({ to: PAGES.map, search: (now: ChartSearch) => ({ ...now, ...change }) });

  const catalogue = useQuery(indicatorsQuery(api));
  const all = catalogue.data?.items ?? [];
  const indicators = all.filter((one) => one.exercise === exercise && one.periods.length > 0);
  const first = firstQuestion(all, exercise, 1);
  const code = search.dx ?? first.dx[0] ?? '';
  const indicator = indicators.find((one) => one.code === code);
  const choices = periodChoices(indicator === undefined ? [] : [indicator]);
  const period = search.pe ?? (search.dx === undefined ? first.pe : undefined) ?? choices[0]?.id ?? '';

  const question = {
    ...questionOf({ ...search, dx: code, pe: period }),
    ou: ['provinces'],
    boundary: 'current',
  };
  const table = useQuery({ ...tableQuery(api, question), placeholderData: keepPreviousData });
  const answer = code === '' || period === '' ? undefined : table.data;
  const figures = answer && tileFigures(answer, code, period);
  const rows = [...(figures?.tiles ?? [])].sort((a, b) =>
    compareFigures(a.cell?.figure, b.cell?.figure, 'desc'),
  );
  const error = catalogue.error ?? table.error;
  const isExercise = answer?.exercise ?? exercise;
  const caption = t('map.caption', {
    indicator: indicator === undefined ? code : `${indicator.names[language]} (${indicator.unit})`,
    period: labelOfPeriod(periodOfId(period), language),
  });
  return (
    <>
      {isExercise && <ExerciseBanner />}
      <PageTitle mark={isExercise ? t('exercise.word') : undefined}>{t('map.title')}</PageTitle>
      <QuestionPanel>
        <IndicatorSelect indicators={indicators} value={code} onChange={(dx) => ask({ dx, pe: undefined })} />
        <PeriodSelect choices={choices} value={period} onChange={(pe) => ask({ dx: code, pe })} />
        <RealityChoice
          exercise={exercise}
          onChange={(yes) => ask({ exercise: yes ? 'yes' : undefined, dx: undefined, pe: undefined })}
        />
      </QuestionPanel>
      <LiveNote pinned={question.asOf} shown={answer?.cells} question={JSON.stringify(question)} />
      {error !== null && <ProblemView error={error} onRetry={() => void table.refetch()} />}
      {catalogue.isSuccess && indicators.length === 0 && (
        <Notice kind="plain">
          <p>{t('table.none')}</p>
        </Notice>
      )}
      {error === null && figures !== undefined && (
        <>
          <p className="caption">{caption}</p>
          <TileMap figures={figures} question={question} label={caption}>
            <h2>{t('map.tableTitle')}</h2>
            <table className="plain-table narrow-table">
              <caption>{t('map.tableCaption')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('map.province')}</th>
                  <th scope="col">{t('map.code')}</th>
                  <th scope="col" className="number">
                    {t('explanation.figure')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ tile, unit, cell }) => (
                  <tr key={tile.code}>
                    <th scope="row">{unit?.name[language] ?? tile.name}</th>
                    <td>{tile.code}</td>
                    <td className="number">
                      {cell === undefined ? (
                        t('table.nothing')
                      ) : (
                        <CellLink cell={cell} search={cellSearch(question, code, cell.period, cell.unit)} />
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TileMap>
        </>
      )}
    </>
  );
}
