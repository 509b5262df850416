import type { IndicatorWithPeriods } from '@toandan/api-client';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';

interface Props {
  readonly indicators: readonly IndicatorWithPeriods[];
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** One indicator, by theme. */
export function IndicatorSelect({ indicators, value, onChange }: Props): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  const themes = [...new Set(indicators.map(({ group }) => group))];
  return (
    <div className="field field-wide">
      <label htmlFor={id}>{t('question.indicator')}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {!indicators.some(({ code }) => code === value) && <option value={value}>{value}</option>}
        {themes.map((theme) => (
          <optgroup key={theme} label={theme}>
            {indicators
              .filter(({ group }) => group === theme)
              .map(({ code, names, unit }) => (
                <option key={code} value={code}>
                  {names[language]} ({unit})
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
