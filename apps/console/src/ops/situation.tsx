import type { OverviewAnswer } from '@toandan/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/notice.js';
import { troublesOf } from './troubles.js';

/** What somebody has to look at, in sentences; read out when it changes. */
export function Situation({ overview }: { readonly overview: OverviewAnswer }): ReactNode {
  const { t } = useTranslation();
  const troubles = troublesOf(overview);
  return (
    <div role="status">
      {troubles.length === 0 ? (
        <Notice kind="good" title={t('ops.now')}>
          <p>✓ {t('ops.allWell')}</p>
        </Notice>
      ) : (
        <Notice kind="danger" title={t('ops.now')}>
          <ul className="situation">
            {troubles.map((trouble) => (
              <li key={trouble.kind}>
                {trouble.kind === 'broker'
                  ? t('ops.troubles.broker')
                  : t(`ops.troubles.${trouble.kind}`, { ...trouble })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
