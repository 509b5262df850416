import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PAGES } from './pages.js';

export function NotFound(): ReactNode {
  const { t } = useTranslation();
  return (
    <main className="lone">
      <h1>{t('shell.notFound')}</h1>
      <Link to={PAGES.home}>{t('shell.home')}</Link>
    </main>
  );
}
