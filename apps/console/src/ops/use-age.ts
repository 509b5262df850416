import { useTranslation } from 'react-i18next';
import { ageOf } from './ages.js';

/** "3 phút": how long before `now` something was. */
export function useAge(): (since: string, now: string) => string {
  const { t } = useTranslation();
  return (since, now) => {
    const { count, unit } = ageOf(since, now);
    return t(`ops.ages.${unit}`, { count });
  };
}
