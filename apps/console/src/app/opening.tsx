import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export function Opening(): ReactNode {
  const { t } = useTranslation();
  return (
    <p className="opening" role="status">
      {t('shell.opening')}
    </p>
  );
}
