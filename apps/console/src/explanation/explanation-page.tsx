import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ExplanationAnswer } from '@toandan/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { ProblemView } from '../api/problem-view.js';
import { explanationQuery, indicatorsQuery } from '../api/queries.js';
import { useUnitName } from '../api/unit-name.js';
import { BackLink } from '../app/back-link.js';
import { PageTitle } from '../app/title.js';
import { coverageText } from '../cell/cell-words.js';
import { useFigureWords } from '../cell/use-figure-words.js';
import { noteWords } from '../cell/note-words.js';
import { useLanguage } from '../i18n/use-language.js';
import { LiveNote } from '../live/live-note.js';
import { formatInstant } from '../question/as-of.js';
import { useBoundaryWords } from '../question/boundary-choice.js';
import { labelOfPeriod } from '../question/periods.js';
import { questionOf } from '../question/question.js';
import { ExerciseBanner } from '../ui/exercise-banner.js';
import { Notice } from '../ui/notice.js';
import { periodOfId } from '../question/period-of-id.js';
import { TermsTable } from './terms-table.js';

/** How one cell came to be, down to the reports. */
export function ExplanationPage(): ReactNode {
  const { t } = useTranslation();
  const search = useSearch({ from: '/officer/giai-trinh' });
  const question = questionOf(search);
  const api = useApi();
  const isWhole = question.dx.length === 1 && question.pe.length === 1 && question.ou.length === 1;
  const found = useQuery({ ...explanationQuery(api, question), ...(isWhole ? {} : { enabled: false }) });
  const indicator = useQuery(indicatorsQuery(api)).data?.items.find(({ code }) => code === question.dx[0]);
  const answer = found.data;
  const isExercise = indicator?.exercise ?? false;
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
        {t('explanation.title')}
      </PageTitle>
      {!isWhole && (
        <Notice kind="warning">
          <p>{t('explanation.incomplete')}</p>
        </Notice>
      )}
      {found.error !== null && <ProblemView error={found.error} onRetry={() => void found.refetch()} />}
      {isWhole && found.isPending && <p role="status">{t('shell.loading')}</p>}
      {answer !== undefined && (
        <>
          <LiveNote pinned={question.asOf} shown={answer.cell} question={JSON.stringify(question)} />
          <Summary answer={answer} names={indicator?.names} unit={indicator?.unit} />
          <TermsTable terms={answer.terms} />
          <Missing answer={answer} />
        </>
      )}
      <BackLink />
    </>
  );
}

interface SummaryProps {
  readonly answer: ExplanationAnswer;
  readonly names: { vi: string; en: string } | undefined;
  readonly unit: string | undefined;
}

function Summary({ answer, names, unit }: SummaryProps): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const boundaryWords = useBoundaryWords();
  const figureWords = useFigureWords();
  const { cell, formula } = answer;
  const coverage = coverageText(cell, language);
  const isNation = cell.unit === 'nation';
  const unitName = useUnitName(isNation ? undefined : cell.unit);
  const where = isNation ? t('question.nation') : unitName;
  return (
    <section className="summary card">
      <p className="summary-question">
        {names?.[language] ?? cell.indicator} · {where} · {labelOfPeriod(periodOfId(cell.period), language)}
      </p>
      <p className="summary-figure">
        {figureWords(cell)} {unit !== undefined && cell.figure.kind !== 'missing' && <small>{unit}</small>}
      </p>
      <dl className="facts">
        {coverage !== undefined && (
          <div>
            <dt>{t('explanation.coverage')}</dt>
            <dd>{coverage}</dd>
          </div>
        )}
        <div>
          <dt>{t('question.boundary')}</dt>
          <dd>{boundaryWords(answer.boundary)}</dd>
        </div>
        <div>
          <dt>{t('question.asOf')}</dt>
          <dd>{formatInstant(answer.asOf, language)}</dd>
        </div>
        <div className="facts-wide">
          <dt>{t('explanation.formula')}</dt>
          <dd>{formula.text[language]}</dd>
        </div>
      </dl>
      {cell.notes.length > 0 && (
        <ul className="note-list">
          {cell.notes.map((note) => (
            <li key={note}>{noteWords(note, t, language)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Missing({ answer }: { readonly answer: ExplanationAnswer }): ReactNode {
  const { missing } = answer;
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section>
      <h2>{t('explanation.missingTitle')}</h2>
      {missing.length === 0 ? (
        <p>{t('explanation.missingNone')}</p>
      ) : (
        <>
          <p>{t('explanation.missing', { count: missing.length })}</p>
          <ul className="columns">
            {missing.map(({ unit, period }) => (
              <li key={`${unit.id} ${period}`}>
                {unit.name[language]}
                {period !== answer.cell.period && (
                  <span className="quiet"> ({labelOfPeriod(periodOfId(period), language)})</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
