import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Over every answer of an exercise, on paper too: invented figures must never be taken for real ones. */
export function ExerciseBanner(): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="exercise-banner" role="note">
      <strong>{t('exercise.word')}</strong> <span>{t('exercise.text')}</span>
    </div>
  );
}
