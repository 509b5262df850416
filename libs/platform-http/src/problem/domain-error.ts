/** What a text may name. Kept to plain values, since they are shown to whoever called. */
export type TextParams = Readonly<Record<string, string | number>>;

/** A rule that refused: the shape every service's domain errors have, whatever class they are of. */
export interface DomainErrorLike extends Error {
  /** Stable, lower case, words joined by dashes or dots: `report-already-approved`. */
  readonly code: string;
  readonly params: TextParams;
}

export const CODE_PATTERN = /^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*$/;

/** Told by shape. Errors of the database and of Node also have a `code`, but neither of this form nor with params. */
export function isDomainError(error: unknown): error is DomainErrorLike {
  if (!(error instanceof Error)) return false;
  const { code, params } = error as { code?: unknown; params?: unknown };
  return typeof code === 'string' && CODE_PATTERN.test(code) && typeof params === 'object' && params !== null;
}
