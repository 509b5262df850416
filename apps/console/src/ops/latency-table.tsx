import type { LatencyAnswer, OverviewAnswer } from '@toandan/api-client';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';

/** How long routes and statements take; where nothing measures them it says so, and shows no zeros. */
export function LatencySection({ latencies }: Pick<OverviewAnswer, 'latencies'>): ReactNode {
  const { t } = useTranslation();
  if (latencies === undefined) {
    return (
      <section>
        <h2>{t('ops.routes')}</h2>
        <p>
          <strong>{t('ops.notMeasured')}</strong> {t('ops.notMeasuredHelp')}
        </p>
      </section>
    );
  }
  return (
    <>
      <LatencyTable title={t('ops.routes')} rows={latencies.routes} />
      <LatencyTable title={t('ops.statements')} rows={latencies.statements} />
    </>
  );
}

interface Props {
  readonly title: string;
  readonly rows: readonly LatencyAnswer[];
}

function LatencyTable({ title, rows }: Props): ReactNode {
  const { t } = useTranslation();
  const format = new Intl.NumberFormat(useLanguage(), { maximumFractionDigits: 1 });
  const heading = useId();
  const longest = Math.max(...rows.map(({ p95 }) => p95));
  const heads = ['what', 'service', 'count', 'failed', 'median', 'p95', 'longest'] as const;
  return (
    <section>
      <h2 id={heading}>{title}</h2>
      <p className="help">{t('ops.latencyHelp')}</p>
      {rows.length === 0 && <p>{t('ops.nothingYet')}</p>}
      {rows.length > 0 && (
        <div className="table-scroll" role="region" aria-labelledby={heading} tabIndex={0}>
          <table className="plain-table stacked ops-latency" aria-labelledby={heading}>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th
                    key={head}
                    scope="col"
                    className={head === 'what' || head === 'service' ? undefined : 'number'}
                  >
                    {t(`ops.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.service} ${row.what}`}>
                  <th scope="row">
                    <code>{row.what}</code>
                    <Bar share={row.p95 / longest} half={row.p50 / longest} />
                  </th>
                  <td data-label={t('ops.service')}>{row.service}</td>
                  {(['count', 'failed', 'p50', 'p95', 'longest'] as const).map((figure) => (
                    <td
                      key={figure}
                      data-label={t(`ops.${figure === 'p50' ? 'median' : figure}`)}
                      className="number"
                    >
                      {format.format(row[figure])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** The same as the figures beside it, for the eye. */
function Bar({ share, half }: { readonly share: number; readonly half: number }): ReactNode {
  return (
    <svg className="ops-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden>
      <rect className="ops-bar-most" width={100 * share} height={6} />
      <rect className="ops-bar-half" width={100 * half} height={6} />
    </svg>
  );
}
