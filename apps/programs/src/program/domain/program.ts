import { earliestDay, latestDay, type ApproximateDate } from '@toandan/kernel';
import type { LegalDocument } from './document.js';
import { ProgramError } from './program-error.js';

export type ProgramLevel = 'nation' | 'province' | 'district' | 'commune';

/** From when until when it is to run, as exactly as was published. */
export interface Phase {
  readonly from: ApproximateDate;
  readonly to: ApproximateDate;
}

/** What the programme is about. How many groups it says it has and which of them are known are two things. */
export interface ContentGroups {
  readonly stated?: number;
  readonly texts: readonly string[];
  readonly note?: string;
}

/** What one party, or several together, have to do. */
export interface Responsibility {
  readonly parties: readonly string[];
  readonly duties: readonly string[];
}

/** A coordination programme: what bodies have signed to do together, for years. */
export interface Program {
  readonly id: string;
  readonly version: number;
  /** The unit for whose territory it holds. */
  readonly unitId: string;
  readonly level: ProgramLevel;
  readonly exercise: boolean;
  /** The programme's own document: its number, and the day of signing. */
  readonly documentId: string;
  /** What it rests upon. */
  readonly citedDocumentIds: readonly string[];
  readonly title: string;
  /** As published: bodies, and groups of them. */
  readonly parties: readonly string[];
  readonly phase?: Phase;
  readonly contentGroups?: ContentGroups;
  readonly responsibilities: readonly Responsibility[];
  readonly note?: string;
}

export type ProgramEntry = Omit<Program, 'version' | 'level'>;

/** What may be filled in later: a programme's text is often published piece by piece. */
export type ProgramContent = Pick<Program, 'responsibilities' | 'note'> & {
  readonly contentGroups?: Omit<ContentGroups, 'stated'>;
};

/** Documents by id, as far as they are known. */
export type KnownDocuments = ReadonlyMap<string, Pick<LegalDocument, 'exercise'>>;

/** @throws ProgramError */
export function signProgram(entry: ProgramEntry, level: ProgramLevel, documents: KnownDocuments): Program {
  const { phase, contentGroups, parties, responsibilities } = entry;
  if (phase !== undefined && latestDay(phase.to) < earliestDay(phase.from)) {
    throw new ProgramError('program.phase-reversed', { field: 'phase.to' });
  }
  checkDocuments(entry, documents);
  if (contentGroups !== undefined) checkGroups(contentGroups);
  checkResponsibilities(responsibilities, parties);
  return { ...entry, level, version: 1 };
}

/** @throws ProgramError */
export function changeContent(program: Program, content: ProgramContent, expectedVersion: number): Program {
  if (program.version !== expectedVersion) throw new ProgramError('program.version-conflict');
  const stated = program.contentGroups?.stated;
  const groups: ContentGroups = {
    texts: [],
    ...content.contentGroups,
    ...(stated === undefined ? {} : { stated }),
  };
  checkGroups(groups);
  checkResponsibilities(content.responsibilities, program.parties);
  const { contentGroups: _groups, note: _note, ...kept } = program;
  return {
    ...kept,
    version: program.version + 1,
    ...(content.contentGroups === undefined && stated === undefined ? {} : { contentGroups: groups }),
    responsibilities: content.responsibilities,
    ...(content.note === undefined ? {} : { note: content.note }),
  };
}

/** Invented papers are never mixed with real ones; an exercise may cite a real law. */
function checkDocuments(
  { exercise, documentId, citedDocumentIds }: ProgramEntry,
  documents: KnownDocuments,
): void {
  const named = [
    { id: documentId, field: 'documentId', own: true },
    ...citedDocumentIds.map((id, nth) => ({ id, field: `citedDocumentIds[${nth}]`, own: false })),
  ];
  for (const { id, field, own } of named) {
    const found = documents.get(id);
    if (found === undefined) throw new ProgramError('document.unknown', { field });
    const mixed = own ? found.exercise !== exercise : found.exercise && !exercise;
    if (mixed) throw new ProgramError('document.exercise-mixed', { field });
  }
}

function checkGroups({ stated, texts }: ContentGroups): void {
  if (stated !== undefined && texts.length > stated) {
    throw new ProgramError('program.more-groups-than-stated', { field: 'contentGroups.texts', stated });
  }
}

function checkResponsibilities(responsibilities: readonly Responsibility[], signed: readonly string[]): void {
  for (const [nth, { parties }] of responsibilities.entries()) {
    for (const [place, party] of parties.entries()) {
      if (!signed.includes(party)) {
        throw new ProgramError('program.party-unknown', {
          field: `responsibilities[${nth}].parties[${place}]`,
        });
      }
    }
  }
}
