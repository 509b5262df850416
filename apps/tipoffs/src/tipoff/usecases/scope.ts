/** Which units whoever calls may act on; answered by the guard. */
export interface Scope {
  /** @throws where the unit is not one of them */
  require(unitId: string): Promise<void>;
}
