import { HttpProblem } from '../problem/http-problem.js';
import type { Actor } from './actor.js';
import type { UnitReach } from './permissions.js';
import type { UnitScope } from './unit-scope.js';

/** To which units a list or a query is to be confined. */
export interface UnitLimit {
  readonly reach: UnitReach;
  /** Absent with `any` only. */
  readonly unitId?: string;
}

/** What the caller's roles come to for the handler that runs: on which units it may act. */
export class Access {
  #asked = false;

  constructor(
    private readonly actor: Actor,
    private readonly reach: UnitReach,
    private readonly units: UnitScope,
  ) {}

  /** Whether a handler has asked at all: see Permission.unitParam. */
  get asked(): boolean {
    return this.#asked;
  }

  async covers(targetUnit: string): Promise<boolean> {
    this.#asked = true;
    if (this.reach === 'any') return true;
    const { unitId } = this.actor;
    if (unitId === undefined) return false;
    return this.reach === 'own' ? unitId === targetUnit : this.units.covers(unitId, targetUnit);
  }

  /**
   * For a unit that a body or a stored row names: it is checked against the token's, never believed.
   * @throws HttpProblem 403
   */
  async require(targetUnit: string): Promise<void> {
    if (!(await this.covers(targetUnit))) throw new HttpProblem('forbidden');
  }

  /**
   * For lists, which are confined instead of refused.
   * @throws HttpProblem 403: the caller serves no unit, and may not see all
   */
  limit(): UnitLimit {
    this.#asked = true;
    if (this.reach === 'any') return { reach: 'any' };
    const { unitId } = this.actor;
    if (unitId === undefined) throw new HttpProblem('forbidden');
    return { reach: this.reach, unitId };
  }
}
