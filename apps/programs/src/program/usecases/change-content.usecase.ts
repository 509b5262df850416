import type { Tx } from '@toandan/persistence';
import { changeContent, type Program, type ProgramContent } from '../domain/program.js';
import { ProgramError } from '../domain/program-error.js';
import type { Surroundings } from './surroundings.js';

export interface ChangeContent {
  /** As it was found. */
  readonly program: Program;
  readonly expectedVersion: number;
  readonly content: ProgramContent;
}

/** Fills in what a programme is about and who has to do what. */
export class ChangeContentUseCase {
  constructor(private readonly surroundings: Pick<Surroundings, 'store' | 'clock'>) {}

  /** @throws ProgramError */
  async execute(tx: Tx, { program, expectedVersion, content }: ChangeContent, by: string): Promise<Program> {
    const { store, clock } = this.surroundings;
    const changed = changeContent(program, content, expectedVersion);
    if (!(await store.updateContent(tx, changed, { by, at: clock.now() }))) {
      throw new ProgramError('program.version-conflict');
    }
    return changed;
  }
}
