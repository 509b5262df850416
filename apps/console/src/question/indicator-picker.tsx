import type { IndicatorWithPeriods } from '@toandan/api-client';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The heaviest part of the page, and needed only by who asks something else: fetched when the button is reached. */
const fetchDialog = () => import('./picker-dialog.js');
const PickerDialog = lazy(() => fetchDialog().then((module) => ({ default: module.PickerDialog })));

interface Props {
  readonly indicators: readonly IndicatorWithPeriods[];
  readonly chosen: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
}

export function IndicatorPicker({ indicators, chosen, onChange }: Props): ReactNode {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const reach = (): void => void fetchDialog();
  return (
    <div className="field">
      <span className="field-label">{t('question.indicators')}</span>
      <button
        type="button"
        className="button"
        aria-haspopup="dialog"
        onPointerEnter={reach}
        onFocus={reach}
        onClick={() => setOpen(true)}
      >
        {t('question.chooseIndicators')} · {t('question.chosen', { count: chosen.length })}
      </button>
      {isOpen && (
        <Suspense fallback={<span role="status">{t('shell.loading')}</span>}>
          <PickerDialog
            indicators={indicators}
            chosen={chosen}
            onClose={() => setOpen(false)}
            onApply={(codes) => {
              setOpen(false);
              onChange(codes);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
