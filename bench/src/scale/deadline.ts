import type { Assumptions } from './assumptions.js';

const HOUR = 3_600;

/** Reports that come in each second of the day on which they are due: evenly at first, and many in the last hour. */
export function deadlineDay(assumed: Assumptions, factor: number): number[] {
  const { communes, formsPerMonth, onDeadlineDay, inLastHour, hours } = assumed;
  const reports = communes * factor * formsPerMonth * onDeadlineDay;
  const before = (reports * (1 - inLastHour)) / ((hours - 1) * HOUR);
  const last = (reports * inLastHour) / HOUR;
  return Array.from({ length: hours * HOUR }, (_, second) => (second < (hours - 1) * HOUR ? before : last));
}
