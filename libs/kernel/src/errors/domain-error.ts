/** What a text about the error needs to know: plain facts such as a limit or a period's id, never text that was given to us. */
export type DomainErrorParams = Readonly<Record<string, string | number>>;

/**
 * A rule of the domain was broken. It holds no sentence of any language: the edge makes the text from code and params.
 *
 * - `code` is stable, lower case, `<subject>.<what-is-wrong>`: part of the public API.
 * - `params` never repeat the refused input, since an error travels into logs and the input may be about a person.
 */
export class DomainError<Code extends string = string> extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: Code,
    readonly params: DomainErrorParams = {},
  ) {
    super(code);
  }
}
