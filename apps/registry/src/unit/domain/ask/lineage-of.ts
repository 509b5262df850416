import type { LineageEdge } from '../lineage.js';
import type { RegisterView } from '../register.js';

/** Every edge of the lineage that led to the unit or went on from it, through others too, in the order of their days. */
export function lineageOf(register: RegisterView, unitId: string): LineageEdge[] {
  register.unit(unitId);
  const found = new Set<LineageEdge>();
  walk(unitId, (id) => register.edgesTo(id), 'from', found);
  walk(unitId, (id) => register.edgesFrom(id), 'to', found);
  return [...found].sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
}

function walk(
  unitId: string,
  edgesOf: (id: string) => readonly LineageEdge[],
  next: 'from' | 'to',
  found: Set<LineageEdge>,
): void {
  const seen = new Set([unitId]);
  for (const id of seen) {
    for (const edge of edgesOf(id)) {
      found.add(edge);
      // What is added while a set is walked is walked too.
      seen.add(edge[next]);
    }
  }
}

function placeOf({ day, from, to, kind }: LineageEdge): string {
  return `${day} ${from} ${to} ${kind}`;
}
