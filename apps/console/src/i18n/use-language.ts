import type { Locale } from '@toandan/kernel';
import { useTranslation } from 'react-i18next';
import { languageOf } from './language.js';

export function useLanguage(): Locale {
  return languageOf(useTranslation().i18n.language);
}
