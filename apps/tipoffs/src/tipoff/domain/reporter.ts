/** Who gave a tip-off, as far as they said it. Kept apart from what they said; anonymous reporters have none. */
export interface Reporter {
  readonly name?: string;
  /** How they may be reached. */
  readonly contact?: string;
}

/** Whether anything was left at all: a form with empty fields is an anonymous tip-off. */
export function isNamed(reporter: Reporter | undefined): reporter is Reporter {
  return reporter?.name !== undefined || reporter?.contact !== undefined;
}
