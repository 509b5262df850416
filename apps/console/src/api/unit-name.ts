import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../i18n/use-language.js';
import { useApi } from './api-context.js';
import { unitQuery } from './queries.js';

/** A unit's name, where an answer has only its id; the id while the name is not known. */
export function useUnitName(unitId: string | undefined): string {
  const language = useLanguage();
  const api = useApi();
  const { data } = useQuery({ ...unitQuery(api, unitId ?? ''), enabled: unitId !== undefined });
  if (data === undefined) return unitId ?? '';
  return (language === 'en' ? data.names.en : undefined) ?? data.names.vi;
}
