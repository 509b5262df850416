import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ThreeShifts } from './three-shifts.js';

/** An empty page in place of this one in the history too, so that "back" does not lead here. Nobody else is asked for anything. */
function leave(): void {
  document.body.hidden = true;
  globalThis.location.replace('about:blank');
}

export function QuickExit(): ReactNode {
  const { t } = useTranslation();
  useEffect(() => {
    const shifts = new ThreeShifts();
    const onKey = (event: KeyboardEvent): void => {
      if (!event.repeat && shifts.press(event.key, event.timeStamp)) leave();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <button type="button" className="quick-exit" title={t('tipoff.exitHelp')} onClick={leave}>
      {t('tipoff.exit')}
    </button>
  );
}
