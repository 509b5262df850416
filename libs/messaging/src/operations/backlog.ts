/** What a reader has not read yet. */
export interface Backlog {
  /** Events; undefined where nobody could be asked. */
  readonly behind: number | undefined;
  /** True: `behind` is where the counting stopped, there are at least so many. */
  readonly atLeast: boolean;
  /** When the oldest of them was recorded; undefined: none, or not known. */
  readonly oldest: Date | undefined;
}

export const UNKNOWN_BACKLOG: Backlog = { behind: undefined, atLeast: false, oldest: undefined };
