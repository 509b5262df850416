import type { OverviewAnswer } from '@toandan/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import { useAge } from './use-age.js';

/** How much is yet to be worked out, and so how fresh the totals are; and whether they are what they should be. */
export function WorkSection({ work, measuredAt, reconciliation }: OverviewAnswer): ReactNode {
  const { t, i18n } = useTranslation();
  const age = useAge();
  const format = new Intl.NumberFormat(useLanguage());
  const words = (kind: string): string =>
    i18n.exists(`ops.workKinds.${kind}`) ? t(`ops.workKinds.${kind as 'cells'}`) : kind;
  return (
    <section>
      <h2>{t('ops.work')}</h2>
      {work.length === 0 && <p>{t('ops.workNone')}</p>}
      {work.map(({ service, kind, waiting, oldest }) => (
        <p key={`${service} ${kind}`}>
          {waiting === 0 || oldest === undefined
            ? t('ops.workDone', { what: words(kind), service })
            : t('ops.workWaiting', {
                what: words(kind),
                service,
                count: waiting,
                age: age(oldest, measuredAt),
              })}
        </p>
      ))}
      <p>
        {reconciliation === undefined
          ? t('ops.notReconciled')
          : t('ops.reconciled', {
              compared: format.format(reconciliation.compared),
              differences: format.format(reconciliation.differences),
            })}
      </p>
    </section>
  );
}
