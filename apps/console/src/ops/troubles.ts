import type { OverviewAnswer } from '@toandan/api-client';

/** What somebody has to look at, the worst first; the texts are under `ops.troubles`. */
export type Trouble =
  | { readonly kind: 'broker' }
  | { readonly kind: 'differences'; readonly count: number }
  | { readonly kind: 'dead'; readonly count: number; readonly keys: number }
  | { readonly kind: 'services' | 'stopped' | 'late'; readonly count: number; readonly names: string };

export function troublesOf(overview: OverviewAnswer): Trouble[] {
  const { services, broker, groups, letters, reconciliation } = overview;
  const found: Trouble[] = [];
  const name = (kind: 'services' | 'stopped' | 'late', names: readonly string[]): void => {
    const each = [...new Set(names)];
    if (each.length > 0) found.push({ kind, count: each.length, names: each.join(', ') });
  };
  name(
    'services',
    services.filter(({ state }) => state === 'not-ready').map(({ service }) => service),
  );
  if (broker === 'silent') found.push({ kind: 'broker' });
  if (reconciliation !== undefined && reconciliation.differences > 0) {
    found.push({ kind: 'differences', count: reconciliation.differences });
  }
  if (letters.dead > 0) found.push({ kind: 'dead', count: letters.dead, keys: letters.keys });
  for (const state of ['stopped', 'late'] as const) {
    name(
      state,
      groups.filter((one) => one.state === state).map(({ group }) => group),
    );
  }
  return found;
}
