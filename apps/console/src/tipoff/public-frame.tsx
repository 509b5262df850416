import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageLink } from '../app/language-link.js';
import { PAGES } from '../app/pages.js';
import { QuickExit } from './quick-exit.js';

/** What the pages for everybody share. No sign-in, no storage, nothing from elsewhere. */
export function PublicFrame({ children }: { readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="public">
      <a href="#main" className="skip-link">
        {t('shell.skip')}
      </a>
      <header className="public-header">
        <Link to={PAGES.tipoff} className="brand">
          {t('brand.name')}
        </Link>
        <QuickExit />
        <nav aria-label={t('shell.menu')}>
          <Link to={PAGES.receipt}>{t('tipoff.lookup')}</Link>
          <LanguageLink />
        </nav>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
