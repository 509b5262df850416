/** Which units lie below which. Answered by whoever knows the units' history; here only asked. */
export interface UnitScope {
  /** Whether the target is the actor's unit or lies below it, now. */
  covers(actorUnit: string, targetUnit: string): Promise<boolean>;
}

/** Before the units are known: nobody reaches beyond the own unit. */
export const ownUnitOnly: UnitScope = {
  covers: async (actorUnit, targetUnit) => actorUnit === targetUnit,
};
