import { DomainError, type DomainErrorParams } from '@toandan/kernel';

export type ImportFileErrorCode =
  | 'import.file-empty'
  | 'import.file-malformed'
  | 'import.file-not-utf8'
  | 'import.file-too-many-rows'
  | 'import.header-missing'
  | 'import.header-unknown-or-repeated';

/** The file as a whole cannot be read. */
export class ImportFileError extends DomainError<ImportFileErrorCode> {
  constructor(code: ImportFileErrorCode, params: DomainErrorParams = {}) {
    super(code, { ...params, field: 'csv' });
  }
}
