import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import { Choice } from '../ui/choice.js';
import { dayWords } from './day-words.js';

interface Props {
  readonly value: string;
  readonly onChange: (boundary: string) => void;
}

export function BoundaryChoice({ value, onChange }: Props): ReactNode {
  const { t } = useTranslation();
  const words = useBoundaryWords();
  const fixed = (['current', 'as-reported'] as const).map((one) => ({
    value: one,
    label: t(`question.${one}`),
    help: t(`question.${one}Help`),
  }));
  const isDay = !fixed.some((one) => one.value === value);
  return (
    <Choice
      label={t('question.boundary')}
      value={value}
      onChange={onChange}
      options={isDay ? [...fixed, { value, label: words(value) }] : fixed}
    />
  );
}

/** 'current', 'as-reported' or a day, in words. */
export function useBoundaryWords(): (boundary: string) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return (boundary) => {
    if (boundary === 'current' || boundary === 'as-reported') return t(`question.${boundary}`);
    return t('question.boundaryDay', { day: dayWords(boundary, language) });
  };
}
