import { newId } from '@toandan/kernel';
import type { Tx } from '@toandan/persistence';
import { signProgram, type Program, type ProgramEntry } from '../domain/program.js';
import { ProgramError } from '../domain/program-error.js';
import { programSigned } from '../publish.js';
import type { Surroundings } from './surroundings.js';

/** Enters a programme that was signed. */
export class SignProgramUseCase {
  constructor(private readonly surroundings: Surroundings) {}

  /** @throws ProgramError */
  async execute(tx: Tx, command: Omit<ProgramEntry, 'id'>, by: string): Promise<Program> {
    const { store, outbox, clock, units } = this.surroundings;
    const unit = (await units.snapshot(tx)).find(command.unitId);
    if (unit === undefined) throw new ProgramError('unit.unknown', { field: 'unitId' });
    const documents = await store.documents(tx, [command.documentId, ...command.citedDocumentIds]);
    const program = signProgram({ ...command, id: newId() }, unit.level, documents);
    if (!(await store.insertProgram(tx, program, { by, at: clock.now() }))) {
      throw new ProgramError('program.document-taken', { field: 'documentId' });
    }
    outbox.append(tx, [programSigned(program, documents.get(program.documentId)!)]);
    return program;
  }
}
