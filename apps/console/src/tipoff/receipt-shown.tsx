import type { TipoffReceived } from '@toandan/api-client';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/notice.js';

interface Props {
  readonly received: TipoffReceived;
  readonly onAnother: () => void;
}

/** The only time that the receipt is seen: it is in no address and in no storage. */
export function ReceiptShown({ received, onAnother }: Props): ReactNode {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="card receipt">
      <h2 ref={heading} tabIndex={-1}>
        {t('tipoff.sent')}
      </h2>
      <p>{t('tipoff.receipt')}</p>
      <p className="receipt-code">{received.receipt}</p>
      <Notice kind="warning">
        <p>{t('tipoff.receiptOnce')}</p>
        <p>{t('tipoff.receiptDanger')}</p>
      </Notice>
      <button type="button" className="button" onClick={onAnother}>
        {t('tipoff.another')}
      </button>
    </section>
  );
}
