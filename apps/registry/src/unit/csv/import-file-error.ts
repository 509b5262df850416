import { DomainError } from '@toandan/kernel';

export type ImportFileErrorCode =
  | 'import.file-empty'
  | 'import.file-malformed'
  | 'import.file-not-utf8'
  | 'import.file-too-many-rows'
  | 'import.header-missing'
  | 'import.header-unknown-or-repeated';

/** The file as a whole cannot be read. */
export class ImportFileError extends DomainError<ImportFileErrorCode> {}
