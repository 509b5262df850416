import { Outlet, useSearch } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../i18n/language.js';

/** What every page has: the language of the address. */
export function Root(): ReactNode {
  const { i18n } = useTranslation();
  const { lang } = useSearch({ strict: false });
  const language = languageOf(lang);
  useEffect(() => {
    document.documentElement.lang = language;
    if (i18n.language !== language) void i18n.changeLanguage(language);
  }, [i18n, language]);
  return <Outlet />;
}
