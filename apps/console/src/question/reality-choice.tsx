import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../ui/choice.js';

interface Props {
  readonly exercise: boolean;
  readonly onChange: (exercise: boolean) => void;
}

/** Never both at once: an exercise has indicators of its own. */
export function RealityChoice({ exercise, onChange }: Props): ReactNode {
  const { t } = useTranslation();
  return (
    <Choice
      label={t('question.reality')}
      value={exercise ? 'exercise' : 'real'}
      onChange={(value) => onChange(value === 'exercise')}
      options={[
        { value: 'real', label: t('question.real') },
        { value: 'exercise', label: t('question.exercise') },
      ]}
    />
  );
}
