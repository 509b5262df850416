import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReportAnswer } from '@toandan/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { ProblemView } from '../api/problem-view.js';
import { indicatorsQuery, reportQuery } from '../api/queries.js';
import { useUnitName } from '../api/unit-name.js';
import { BackLink } from '../app/back-link.js';
import { PageTitle } from '../app/title.js';
import { useLanguage } from '../i18n/use-language.js';
import { formatInstant } from '../question/as-of.js';
import { labelOfPeriod } from '../question/periods.js';
import { ExerciseBanner } from '../ui/exercise-banner.js';
import { changesOf } from './changes.js';
import { RevisionTable } from './revision-table.js';
import { useKnownWords } from './known-words.js';

/** A report with all its revisions: nothing that was ever counted is out of sight. */
export function ReportPage(): ReactNode {
  const { t } = useTranslation();
  const { reportId } = useParams({ from: '/officer/bao-cao/$reportId' });
  const api = useApi();
  const found = useQuery(reportQuery(api, reportId));
  const catalogue = useQuery(indicatorsQuery(api)).data?.items ?? [];
  const report = found.data;
  const isExercise = report?.exercise ?? false;
  return (
    <>
      {isExercise && <ExerciseBanner />}
      <PageTitle mark={isExercise ? t('exercise.word') : undefined}>{t('report.title')}</PageTitle>
      {found.error !== null && <ProblemView error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <p role="status">{t('shell.loading')}</p>}
      {report !== undefined && (
        <>
          <Facts report={report} />
          <section>
            <h2>{t('report.revisions')}</h2>
            {changesOf(report.revisions).map((revision, index) => (
              <RevisionTable
                key={revision.revision}
                revision={revision}
                isNewest={index === 0}
                isInForce={revision.revision === report.inForce}
                catalogue={catalogue}
              />
            ))}
          </section>
          <History report={report} />
        </>
      )}
      <BackLink />
    </>
  );
}

function Facts({ report }: { readonly report: ReportAnswer }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const { stateWords } = useKnownWords();
  const unitName = useUnitName(report.unitId);
  const { start, end } = report.period;
  return (
    <dl className="facts card">
      <div>
        <dt>{t('report.unit')}</dt>
        <dd>{unitName}</dd>
      </div>
      <div>
        <dt>{t('report.form')}</dt>
        <dd>{report.form}</dd>
      </div>
      <div>
        <dt>{t('report.period')}</dt>
        <dd>{labelOfPeriod({ id: `${start} – ${end}`, start, end }, language)}</dd>
      </div>
      <div>
        <dt>{t('report.state')}</dt>
        <dd>{stateWords(report.state)}</dd>
      </div>
    </dl>
  );
}

function History({ report: { history } }: { readonly report: ReportAnswer }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const { stepWords } = useKnownWords();
  return (
    <section>
      <h2 id="history">{t('report.history')}</h2>
      <div className="table-scroll" role="region" aria-labelledby="history" tabIndex={0}>
        <table className="plain-table stacked">
          <thead>
            <tr>
              <th scope="col">{t('report.at')}</th>
              <th scope="col">{t('report.what')}</th>
              <th scope="col">{t('report.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {history.map((step) => (
              <tr key={step.version}>
                <th scope="row">{formatInstant(step.at, language)}</th>
                <td data-label={t('report.what')}>
                  {stepWords(step.change)}
                  <span className="quiet">
                    {' '}
                    ({t('report.revision', { revision: step.revision }).toLowerCase()})
                  </span>
                </td>
                <td data-label={t('report.reason')}>{step.reason ?? t('table.nothing')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
