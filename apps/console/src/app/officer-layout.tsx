import { Link, Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { createApi } from '@toandan/api-client';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AuthProvider, useAuth } from 'react-oidc-context';
import { ApiProvider } from '../api/api-context.js';
import { ProblemView } from '../api/problem-view.js';
import { worthRetrying } from '../api/queries.js';
import { SignInPage } from '../auth/sign-in-page.js';
import { returnAddress } from '../auth/return-address.js';
import { useDuties } from '../auth/use-duties.js';
import { userManager } from '../auth/user-manager.js';
import { useLanguage } from '../i18n/use-language.js';
import { fetchConsoleConfig, type ConsoleConfig } from './console-config.js';
import { LanguageLink } from './language-link.js';
import { Opening } from './opening.js';
import { PAGES } from './pages.js';

const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: worthRetrying, staleTime: 10_000, refetchOnWindowFocus: false },
  },
});

/** Who is behind the sign-in, and what all pages there share. */
export function OfficerLayout(): ReactNode {
  return (
    <QueryClientProvider client={queries}>
      <Configured />
    </QueryClientProvider>
  );
}

function Configured(): ReactNode {
  const config = useQuery({ queryKey: ['console-config'], queryFn: fetchConsoleConfig, staleTime: Infinity });
  if (config.data !== undefined) return <WithIssuer config={config.data} />;
  if (config.error === null) return <Opening />;
  return (
    <main className="lone">
      <ProblemView error={config.error} onRetry={() => void config.refetch()} />
    </main>
  );
}

function WithIssuer({ config }: { readonly config: ConsoleConfig }): ReactNode {
  const { history } = useRouter();
  const manager = useMemo(() => userManager(config, globalThis.location.origin), [config]);
  return (
    <AuthProvider
      userManager={manager}
      onSigninCallback={(user) => history.replace(returnAddress(user?.state))}
    >
      <Gate config={config} />
    </AuthProvider>
  );
}

function Gate({ config }: { readonly config: ConsoleConfig }): ReactNode {
  const auth = useAuth();
  const address = useRouterState({ select: ({ location }) => location.href });
  const language = useLanguage();
  const user = auth.user;
  const token = auth.isAuthenticated ? user?.access_token : undefined;
  const api = useMemo(
    () => createApi({ base: config.apiBase, language: () => language, token: () => token }),
    [config, language, token],
  );
  if (token === undefined) {
    if (auth.isLoading || auth.activeNavigator !== undefined) return <Opening />;
    const needed = address.split(/[?#]/)[0] !== PAGES.home && !address.startsWith(PAGES.signedIn);
    return <SignInPage needed={needed} returnTo={needed ? address : PAGES.home} />;
  }
  return (
    <ApiProvider value={api}>
      <Frame />
    </ApiProvider>
  );
}

function Frame(): ReactNode {
  const { t } = useTranslation();
  const { readsFigures, operates } = useDuties();
  return (
    <>
      <a href="#main" className="skip-link">
        {t('shell.skip')}
      </a>
      <header className="top">
        <Link to={readsFigures ? PAGES.table : PAGES.ops} className="brand">
          {t('brand.name')}
        </Link>
        <nav aria-label={t('shell.menu')} className="top-pages">
          {readsFigures && (
            <>
              <Link to={PAGES.table}>{t('shell.table')}</Link>
              <Link to={PAGES.chart}>{t('shell.chart')}</Link>
              <Link to={PAGES.map}>{t('shell.map')}</Link>
            </>
          )}
          {operates && <Link to={PAGES.ops}>{t('shell.ops')}</Link>}
        </nav>
        <Account />
      </header>
      <main id="main" className="page" tabIndex={-1}>
        <Outlet />
      </main>
    </>
  );
}

function Account(): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const auth = useAuth();
  const profile = auth.user?.profile;
  const english = profile?.['name#en'];
  const name = language === 'en' && typeof english === 'string' ? english : profile?.name;
  const signOut = (): void => {
    queries.clear();
    // The issuer may be away: whoever signs out at a shared machine must be signed out here at least.
    auth.signoutRedirect().catch(() => auth.removeUser());
  };
  return (
    <div className="top-account">
      <LanguageLink />
      {name !== undefined && <span className="account-name">{name}</span>}
      <button type="button" className="quiet-link" onClick={signOut}>
        {t('shell.signOut')}
      </button>
    </div>
  );
}
