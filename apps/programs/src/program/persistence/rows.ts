import { approximateDate } from '@toandan/kernel';
import type { LegalDocument, NumberVariant } from '../domain/document.js';
import type { ContentGroups, Program, ProgramLevel, Responsibility } from '../domain/program.js';
import type { Review, ReviewKind } from '../domain/review.js';

export const DOCUMENT_COLUMNS =
  'd.id, d.version, d.unit_id, d.exercise, d.number, d.dated, d.type, d.issuer, d.title, d.variants, d.note';

export interface DocumentRow {
  readonly id: string;
  readonly version: number;
  readonly unit_id: string;
  readonly exercise: boolean;
  readonly number: string | null;
  readonly dated: string | null;
  readonly type: string;
  readonly issuer: string;
  readonly title: string | null;
  readonly variants: NumberVariant[];
  readonly note: string | null;
}

export function documentOf(row: DocumentRow): LegalDocument {
  const { id, version, exercise, number, dated, type, issuer, title, variants, note } = row;
  return {
    id,
    version,
    unitId: row.unit_id,
    exercise,
    ...(number === null ? {} : { number }),
    ...(dated === null ? {} : { date: approximateDate(dated) }),
    type,
    issuer,
    ...(title === null ? {} : { title }),
    variants,
    ...(note === null ? {} : { note }),
  };
}

export const PROGRAM_COLUMNS = `p.id, p.version, p.unit_id, p.level, p.exercise, p.document_id, p.title, p.parties,
  p.phase_from, p.phase_to, p.content_groups, p.responsibilities, p.note,
  (SELECT coalesce(array_agg(c.document_id ORDER BY c.nth), '{}') FROM program_citation c WHERE c.program_id = p.id)
    AS cited`;

export interface ProgramRow {
  readonly id: string;
  readonly version: number;
  readonly unit_id: string;
  readonly level: ProgramLevel;
  readonly exercise: boolean;
  readonly document_id: string;
  readonly title: string;
  readonly parties: string[];
  readonly phase_from: string | null;
  readonly phase_to: string | null;
  readonly content_groups: ContentGroups | null;
  readonly responsibilities: Responsibility[];
  readonly note: string | null;
  readonly cited: string[];
}

export function programOf(row: ProgramRow): Program {
  const { id, version, level, exercise, title, parties, responsibilities, note } = row;
  return {
    id,
    version,
    unitId: row.unit_id,
    level,
    exercise,
    documentId: row.document_id,
    citedDocumentIds: row.cited,
    title,
    parties,
    ...(row.phase_from === null || row.phase_to === null
      ? {}
      : { phase: { from: approximateDate(row.phase_from), to: approximateDate(row.phase_to) } }),
    ...(row.content_groups === null ? {} : { contentGroups: row.content_groups }),
    responsibilities,
    ...(note === null ? {} : { note }),
  };
}

export const REVIEW_COLUMNS = 'r.id, r.program_id, r.unit_id, r.kind, r.years, r.held, r.note';

export interface ReviewRow {
  readonly id: string;
  readonly program_id: string;
  readonly unit_id: string;
  readonly kind: ReviewKind;
  readonly years: number;
  readonly held: string;
  readonly note: string | null;
}

export function reviewOf({ id, program_id, unit_id, kind, years, held, note }: ReviewRow): Review {
  return {
    id,
    programId: program_id,
    unitId: unit_id,
    kind,
    years,
    held: approximateDate(held),
    ...(note === null ? {} : { note }),
  };
}
