import type { OverviewAnswer } from '@toandan/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StateMark, type Mood } from './state-mark.js';

const MOODS: Record<OverviewAnswer['services'][number]['state'], Mood> = {
  ready: 'good',
  'not-ready': 'danger',
  'not-asked': 'plain',
};

export function ServicesList({ services }: Pick<OverviewAnswer, 'services'>): ReactNode {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('ops.services')}</h2>
      <dl className="facts card ops-services">
        {services.map(({ service, state }) => (
          <div key={service}>
            <dt>{service}</dt>
            <dd>
              <StateMark mood={MOODS[state]}>{t(`ops.serviceStates.${state}`)}</StateMark>
            </dd>
          </div>
        ))}
      </dl>
      {services.some(({ state }) => state === 'not-asked') && <p className="help">{t('ops.notAskedHelp')}</p>}
    </section>
  );
}
