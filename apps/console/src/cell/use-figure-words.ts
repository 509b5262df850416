import type { CellAnswer } from '@toandan/api-client';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import { isWithoutTotal } from './cell-words.js';

/** A cell's figure as it is shown everywhere. */
export function useFigureWords(): (cell: CellAnswer) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return (cell) => (isWithoutTotal(cell) ? t('table.noTotal') : cell.text[language]);
}
