import type { PeriodAnswer } from '@toandan/api-client';
import { parsePeriod } from '@toandan/kernel';

/** The days of an id; of one that says none, the id alone. */
export function periodOfId(id: string): PeriodAnswer {
  try {
    return { ...parsePeriod(id), id };
  } catch {
    return { id, start: '', end: '' };
  }
}
