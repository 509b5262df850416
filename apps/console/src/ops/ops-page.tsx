import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { ProblemView } from '../api/problem-view.js';
import { PageTitle } from '../app/title.js';
import { useLanguage } from '../i18n/use-language.js';
import { formatInstant } from '../question/as-of.js';
import { Notice } from '../ui/notice.js';
import { ActsSection } from './acts-section.js';
import { GroupsSection } from './groups-section.js';
import { LatencySection } from './latency-table.js';
import { LettersSection } from './letters-section.js';
import { LOOK_EVERY_S, overviewQuery } from './ops-queries.js';
import { ServicesList } from './services-list.js';
import { Situation } from './situation.js';
import { WorkSection } from './work-section.js';

/** How the platform runs, for those who keep it running. */
export function OpsPage(): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const look = useQuery(overviewQuery(useApi()));
  const overview = look.data;
  const at = overview && formatInstant(overview.measuredAt, language);
  return (
    <>
      <PageTitle>{t('ops.title')}</PageTitle>
      {at !== undefined && <p className="live-note">{t('ops.measured', { at, seconds: LOOK_EVERY_S })}</p>}
      {look.isPending && <p role="status">{t('shell.loading')}</p>}
      {look.error !== null && (
        <>
          {at !== undefined && (
            <Notice kind="warning" alert>
              <p>{t('ops.stale', { at })}</p>
            </Notice>
          )}
          <ProblemView error={look.error} onRetry={() => void look.refetch()} />
        </>
      )}
      {overview !== undefined && (
        <>
          <Situation overview={overview} />
          <LettersSection />
          <GroupsSection {...overview} />
          <ServicesList services={overview.services} />
          <WorkSection {...overview} />
          <LatencySection {...(overview.latencies && { latencies: overview.latencies })} />
          <ActsSection />
        </>
      )}
    </>
  );
}
