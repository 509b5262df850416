/** Which changes of the map have been passed on to the cells. */
export interface MapProgress {
  /** What became known up to this instant. */
  readonly knownUntil: string;
  /** Days that began up to this instant. */
  readonly dayUntil: string;
}

/** When the current map changed. */
export interface MapChanges {
  /** Up to when all that became known is in it. */
  readonly recordedUntil: string;
  readonly recorded: readonly string[];
  readonly begun: readonly string[];
}

/**
 * The first change of the map that is yet to be passed on by `now`. Facts that were told again, as after a rewind, are no
 * change by themselves, but who saw the map meanwhile saw a part of it.
 */
export function firstPending(
  { recordedUntil, recorded, begun }: MapChanges,
  { knownUntil, dayUntil }: MapProgress,
  now: string,
): string | undefined {
  const known =
    recordedUntil > knownUntil ? (recorded.find((at) => at > knownUntil) ?? knownUntil) : undefined;
  const day = begun.find((at) => at > dayUntil && at <= now);
  if (known === undefined || day === undefined) return known ?? day;
  return known < day ? known : day;
}
