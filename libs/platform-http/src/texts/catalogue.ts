/** The words of one code. `{name}` stands for a parameter. */
export interface ProblemText {
  readonly title: string;
  readonly detail: string;
}

/** One language's words. Both languages have the same keys; createHttpApp refuses to start otherwise. */
export interface Catalogue {
  readonly problems: Readonly<Record<string, ProblemText>>;
  /** What may be wrong with a field. */
  readonly fields: Readonly<Record<string, string>>;
}
