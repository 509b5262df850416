import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { instantOfLocal, localOfInstant } from './as-of.js';

interface Props {
  readonly value: string | undefined;
  /** Of the answer that is shown: what to keep when a person wants to keep it. */
  readonly answered: string | undefined;
  readonly onChange: (instant: string | undefined) => void;
}

export function AsOfField({ value, answered, onChange }: Props): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('question.asOf')}</label>
      <div className="field-row">
        <input
          id={id}
          type="datetime-local"
          // Half a date is nothing: the field is asked for a new one when it is left, not at each key.
          key={value ?? ''}
          defaultValue={value === undefined ? '' : localOfInstant(value)}
          aria-describedby={`${id}-help`}
          onBlur={({ target }) => {
            const instant = instantOfLocal(target.value);
            if (
              target.value === '' ? value !== undefined : instant !== undefined && changed(instant, value)
            ) {
              onChange(instant);
            }
          }}
        />
        {value !== undefined && (
          <button type="button" className="button" onClick={() => onChange(undefined)}>
            {t('question.asOfClear')}
          </button>
        )}
        {value === undefined && answered !== undefined && (
          <button
            type="button"
            className="button"
            title={t('question.asOfPinHelp')}
            onClick={() => onChange(answered)}
          >
            {t('question.asOfPin')}
          </button>
        )}
      </div>
      <p id={`${id}-help`} className="help">
        {t('question.asOfHelp')}
      </p>
    </div>
  );
}

/** The field has no parts of seconds, an instant may: leaving it as it was must not ask for another. */
function changed(instant: string, value: string | undefined): boolean {
  return value === undefined || localOfInstant(instant) !== localOfInstant(value);
}
