import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';

/** The same page in the other language. */
export function LanguageLink(): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <Link
      to="."
      search={(now) => ({ ...now, lang: other === 'vi' ? undefined : other })}
      className="quiet-link"
      lang={other}
      activeProps={{ 'aria-current': undefined }}
    >
      {t('shell.otherLanguage')}
    </Link>
  );
}
