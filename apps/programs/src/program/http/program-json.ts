import type { LegalDocument } from '../domain/document.js';
import type { Program } from '../domain/program.js';
import type { ShownProgram } from '../persistence/program-reader.js';

export type ProgramJson = Omit<Program, 'documentId' | 'citedDocumentIds'> & {
  readonly document: LegalDocument;
  readonly citedDocuments: readonly LegalDocument[];
};

export function programJson({ program, document, citedDocuments }: ShownProgram): ProgramJson {
  const { documentId: _own, citedDocumentIds: _cited, ...facts } = program;
  return { ...facts, document, citedDocuments };
}
