import type { Letter } from '@toandan/messaging/operations';
import type { ShownLetter } from '../usecases/read-letters.usecase.js';
import type { LetterDto, WholeLetterDto } from './letter.dto.js';

export function letterJson(letter: Letter): LetterDto {
  const { id, service, group, state, topic, key, eventId, type, version, reason, error, attempts } = letter;
  return {
    id,
    service,
    group,
    state,
    topic,
    key,
    eventId,
    ...(type === undefined ? {} : { type }),
    ...(version === undefined ? {} : { version }),
    reason,
    error,
    attempts,
    failedAt: letter.failedAt.toISOString(),
    changedAt: letter.changedAt.toISOString(),
  };
}

export function wholeLetterJson({ letter, envelope, payload }: ShownLetter): WholeLetterDto {
  const { log, lane, run } = letter;
  return {
    ...letterJson(letter),
    log,
    lane,
    run,
    ...(envelope && { envelope }),
    ...(payload === undefined ? {} : { payload: JSON.stringify(payload, undefined, 2) }),
  };
}
