import { Link, useCanGoBack, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PAGES } from './pages.js';

/** Back to the question that led here; of an address that was sent on, to the table. */
export function BackLink(): ReactNode {
  const { t } = useTranslation();
  const { history } = useRouter();
  const canGoBack = useCanGoBack();
  return (
    <p className="no-print">
      {canGoBack ? (
        <button type="button" className="button" onClick={() => history.back()}>
          ← {t('shell.back')}
        </button>
      ) : (
        <Link to={PAGES.table} className="button">
          {t('shell.backToTable')}
        </Link>
      )}
    </p>
  );
}
