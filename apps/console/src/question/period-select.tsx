import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import { SelectField } from '../ui/select-field.js';
import { labelOfPeriod, type PeriodChoice } from './periods.js';

interface Props {
  readonly choices: readonly PeriodChoice[];
  readonly value: string;
  readonly onChange: (period: string) => void;
}

export function PeriodSelect({ choices, value, onChange }: Props): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <SelectField
      label={t('question.period')}
      value={value}
      onChange={onChange}
      none={t('question.noPeriod')}
      options={choices.map((choice) => ({
        value: choice.id,
        label: t('question.periodOption', {
          label: labelOfPeriod(choice, language),
          count: choice.indicators,
        }),
      }))}
    />
  );
}
