import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuth } from 'react-oidc-context';
import { LanguageLink } from '../app/language-link.js';
import { PAGES } from '../app/pages.js';
import { PageTitle } from '../app/title.js';
import { useLanguage } from '../i18n/use-language.js';
import { Notice } from '../ui/notice.js';
import type { SignInState } from './return-address.js';

interface Props {
  /** Where to go after it. */
  readonly returnTo: string;
  /** Whether a page that needs it was asked for. */
  readonly needed: boolean;
}

export function SignInPage({ returnTo, needed }: Props): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const auth = useAuth();
  const [failed, setFailed] = useState(false);
  const state: SignInState = { returnTo };
  const signIn = (): void => {
    setFailed(false);
    auth.signinRedirect({ state, ui_locales: language }).catch(() => setFailed(true));
  };
  return (
    <div className="lone">
      <header className="lone-header">
        <p className="brand-big">{t('brand.name')}</p>
        <LanguageLink />
      </header>
      <main className="card">
        <PageTitle>{t('signIn.title')}</PageTitle>
        <p>{t('brand.tagline')}.</p>
        <p className="quiet">{t('signIn.lead')}</p>
        {(failed || auth.error !== undefined) && (
          <Notice kind="danger" alert>
            <p>{t('signIn.failed')}</p>
          </Notice>
        )}
        {needed && <p>{t('signIn.needed')}</p>}
        <button type="button" className="button button-main" onClick={signIn}>
          {t('signIn.button')}
        </button>
      </main>
      <aside className="card">
        <p>{t('signIn.tipoffLead')}</p>
        <Link to={PAGES.tipoff} className="button">
          {t('signIn.tipoff')}
        </Link>
      </aside>
    </div>
  );
}
