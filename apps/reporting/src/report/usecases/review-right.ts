import { DomainError } from '@toandan/kernel';
import { reviews } from '../domain/review-right.js';
import type { UnitsSource } from './report-rules.js';

/** How far an account's right to review reaches. */
export interface ReviewReach {
  readonly reach: 'own' | 'subtree' | 'any';
  readonly unitId?: string;
}

/** Who may approve and return: a unit reviews what units below it report; whoever reviews anything, anything. */
export class ReviewRight {
  constructor(private readonly units: UnitsSource) {}

  /** @throws DomainError forbidden */
  async require({ reach, unitId }: ReviewReach, reportingUnit: string): Promise<void> {
    if (reach === 'any') return;
    const units = await this.units.snapshot();
    const isBelow =
      unitId !== undefined &&
      units.within(unitId).has(reportingUnit) &&
      reviews(units.find(unitId)?.level, units.find(reportingUnit)?.level);
    if (!isBelow) throw new DomainError('forbidden');
  }
}
