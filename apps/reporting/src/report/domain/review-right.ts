/** From the nation down. */
const LEVELS: readonly string[] = ['nation', 'province', 'district', 'commune'];

/** Whether a unit of one level reviews reports of units of the other: those below it, and never its own. */
export function reviews(reviewer: string | undefined, reporting: string | undefined): boolean {
  if (reviewer === undefined || reporting === undefined) return false;
  return LEVELS.indexOf(reviewer) < LEVELS.indexOf(reporting);
}
