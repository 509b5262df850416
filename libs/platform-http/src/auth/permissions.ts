/** How far a grant reaches: the actor's own unit, that and all below it, or every unit. */
export type UnitReach = 'own' | 'subtree' | 'any';

/** What one role may do. */
export interface Grant {
  readonly action: string;
  readonly resource: string;
  readonly scope: UnitReach;
}

/** Role -> grants. Each service writes its own table in one module; whatever is not in it is denied. */
export type PermissionTable = Readonly<Record<string, readonly Grant[]>>;

const WIDTH: Readonly<Record<UnitReach, number>> = { own: 0, subtree: 1, any: 2 };

export function reachesAsFar(granted: UnitReach, asked: UnitReach): boolean {
  return WIDTH[granted] >= WIDTH[asked];
}

/** The roles that may do what is asked, each with how far it reaches; in the order of the table. */
export function rolesThatMay(
  table: PermissionTable,
  asked: { readonly action: string; readonly resource: string; readonly scope: UnitReach },
): { readonly role: string; readonly reach: UnitReach }[] {
  return Object.keys(table).flatMap((role) => {
    const reach = widestReach(table, [role], asked);
    return reach !== undefined && reachesAsFar(reach, asked.scope) ? [{ role, reach }] : [];
  });
}

/** The widest reach that these roles have for an action on a resource; undefined when they have none. */
export function widestReach(
  table: PermissionTable,
  roles: readonly string[],
  asked: { readonly action: string; readonly resource: string },
): UnitReach | undefined {
  return roles
    .flatMap((role) => (Object.hasOwn(table, role) ? table[role]! : []))
    .filter(({ action, resource }) => action === asked.action && resource === asked.resource)
    .map(({ scope }) => scope)
    .reduce<UnitReach | undefined>(
      (widest, scope) => (widest === undefined || reachesAsFar(scope, widest) ? scope : widest),
      undefined,
    );
}
