import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { ProblemView } from '../api/problem-view.js';
import { useLanguage } from '../i18n/use-language.js';
import { formatInstant } from '../question/as-of.js';
import { actsQuery } from './ops-queries.js';

/** Who settled what, the newest first. */
export function ActsSection(): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const acts = useQuery(actsQuery(useApi()));
  const heads = ['at', 'act', 'group', 'ids', 'reason', 'by'] as const;
  return (
    <section>
      <h2 id="ops-acts">{t('ops.acts')}</h2>
      {acts.error !== null && <ProblemView error={acts.error} onRetry={() => void acts.refetch()} />}
      {acts.data?.items.length === 0 && <p>{t('ops.actsNone')}</p>}
      {acts.data !== undefined && acts.data.items.length > 0 && (
        <div className="table-scroll" role="region" aria-labelledby="ops-acts" tabIndex={0}>
          <table className="plain-table stacked" aria-labelledby="ops-acts">
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {t(`ops.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {acts.data.items.map((act) => (
                <tr key={act.id}>
                  <th scope="row">{formatInstant(act.at, language)}</th>
                  <td data-label={t('ops.act')}>{t(`ops.actWords.${act.action}`)}</td>
                  <td data-label={t('ops.group')}>{act.group}</td>
                  <td data-label={t('ops.ids')}>{act.letterIds.join(', ')}</td>
                  <td data-label={t('ops.reason')}>{act.reason ?? t('ops.none')}</td>
                  <td data-label={t('ops.by')} className="ops-key">
                    {act.by}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
