import type { TipoffReceived } from '@toandan/api-client';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../app/title.js';
import { Notice } from '../ui/notice.js';
import { PublicFrame } from './public-frame.js';
import { ReceiptShown } from './receipt-shown.js';
import { TipoffForm } from './tipoff-form.js';

/** Where anybody reports. What was typed is in the page's memory and nowhere else. */
export function TipoffPage(): ReactNode {
  const { t } = useTranslation();
  const [received, setReceived] = useState<TipoffReceived>();
  return (
    <PublicFrame>
      <PageTitle>{t('tipoff.title')}</PageTitle>
      {received !== undefined ? (
        <ReceiptShown received={received} onAnother={() => setReceived(undefined)} />
      ) : (
        <>
          <p className="lead">{t('tipoff.lead')}</p>
          <Notice kind="warning">
            <p>
              <strong>{t('tipoff.urgent')}</strong>
            </p>
          </Notice>
          <section className="card">
            <h2>{t('tipoff.whatHappens')}</h2>
            <ol className="steps">
              <li>{t('tipoff.step1')}</li>
              <li>{t('tipoff.step2')}</li>
              <li>{t('tipoff.step3')}</li>
              <li>{t('tipoff.step4')}</li>
            </ol>
          </section>
          <TipoffForm onReceived={setReceived} />
        </>
      )}
    </PublicFrame>
  );
}
