import { Controller, Get, Param, Query } from '@nestjs/common';
import { Cursor, HttpProblem, Page, Permit, Returns, ReturnsPage } from '@toandan/platform-http';
import { LetterError } from '../domain/letter-error.js';
import { ReadLettersUseCase } from '../usecases/read-letters.usecase.js';
import { letterJson, wholeLetterJson } from './letter-json.js';
import { LETTER_ID, LetterDto, LetterPath, LettersQuery, WholeLetterDto } from './letter.dto.js';

const CURSOR = new Cursor('dead-letters.1', ['string', 'string']);

/** Events that were not handled, of all services. */
@Controller('dead-letters')
export class LettersController {
  constructor(private readonly letters: ReadLettersUseCase) {}

  @Permit({ action: 'read', resource: 'dead-letter', scope: 'any' })
  @Get()
  @ReturnsPage(LetterDto)
  async list(@Query() { group, state, key, limit, cursor }: LettersQuery): Promise<Page<LetterDto>> {
    const filters = JSON.stringify([group, state, key]);
    const { letters, next } = await this.letters.list({
      limit,
      ...(group === undefined ? {} : { group }),
      ...(state === undefined ? {} : { states: [state] }),
      ...(key === undefined ? {} : { key }),
      ...(cursor === undefined ? {} : { after: placeOf(cursor, filters) }),
    });
    return new Page(
      letters.map(letterJson),
      next === undefined ? null : CURSOR.encode([next.service, next.id], filters),
    );
  }

  @Permit({ action: 'read', resource: 'dead-letter', scope: 'any' })
  @Get(':group/:id')
  @Returns(WholeLetterDto)
  async show(@Param() { group, id }: LetterPath): Promise<WholeLetterDto> {
    try {
      return wholeLetterJson(await this.letters.show(group, id));
    } catch (error) {
      // An address that leads nowhere, whichever part of it is wrong.
      throw error instanceof LetterError ? new HttpProblem('not-found') : error;
    }
  }
}

function placeOf(cursor: string, filters: string): { service: string; id: string } {
  const [service, id] = CURSOR.decode(cursor, filters).map(String) as [string, string];
  if (!LETTER_ID.test(id)) {
    throw new HttpProblem('cursor-invalid', { fields: [{ field: 'cursor', code: 'invalid' }] });
  }
  return { service, id };
}
