export type ImportFileErrorCode =
  | 'file.empty'
  | 'file.malformed'
  | 'file.not-utf8'
  | 'file.too-many-rows'
  | 'header.missing'
  | 'header.unknown-or-repeated';

/** The file as a whole cannot be read. */
export class ImportFileError extends Error {
  override readonly name = 'ImportFileError';

  constructor(
    readonly code: ImportFileErrorCode,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}
