import { period, type Period } from '@toandan/kernel';

/** Stands for a date that was not published: such figures are kept and told of, and belong to no period. */
export const UNKNOWN_PERIOD: Period = period('0001-01-01', '0001-01-01');
