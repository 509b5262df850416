import { createApi, type ApiClient } from '@toandan/api-client';
import { useMemo } from 'react';
import { useLanguage } from '../i18n/use-language.js';

/** Without a token, and at this page's own origin: who reports is asked for nothing and sent nowhere else. */
export function usePublicApi(): ApiClient {
  const language = useLanguage();
  return useMemo(() => createApi({ base: '', language: () => language }), [language]);
}
