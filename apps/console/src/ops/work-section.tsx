import type { OverviewAnswer } from '@toandan/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAge } from './use-age.js';

/** How much is yet to be worked out, and so how fresh the totals are. */
export function WorkSection({ work, measuredAt }: Pick<OverviewAnswer, 'work' | 'measuredAt'>): ReactNode {
  const { t, i18n } = useTranslation();
  const age = useAge();
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
    </section>
  );
}
