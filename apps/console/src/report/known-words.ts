import { useTranslation } from 'react-i18next';
import { vi } from '../i18n/vi.js';

interface KnownWords {
  readonly stateWords: (state: string) => string;
  readonly stepWords: (step: string) => string;
}

type State = keyof typeof vi.report.states;
type Step = keyof typeof vi.report.steps;

/** Words for codes that services may add to: one without words is shown as it is. */
export function useKnownWords(): KnownWords {
  const { t } = useTranslation();
  return {
    stateWords: (state) =>
      Object.hasOwn(vi.report.states, state) ? t(`report.states.${state as State}`) : state,
    stepWords: (step) => (Object.hasOwn(vi.report.steps, step) ? t(`report.steps.${step as Step}`) : step),
  };
}
