import { AwardConferredV1, type AwardRevokedV1 } from '@toandan/contracts';
import type { ReceivedEvent } from '@toandan/messaging';
import type { SourceState } from '../persistence/save-contributions.js';
import { occurrences } from './occurrences.js';

export type AwardEvent = AwardConferredV1 | AwardRevokedV1;

/** An award counts once, and so many collectives, individuals and models where that is known; absent is not zero. */
export function awardState({ id, payload }: ReceivedEvent<AwardEvent>): SourceState {
  const source = { eventId: id, sourceId: payload.awardId };
  if (!(payload instanceof AwardConferredV1)) {
    return { ...source, version: 2, revision: 1, counts: false, exercise: false, contributions: [] };
  }
  const { unitId, conferred, exercise, collectives, individuals, models } = payload;
  const counts = {
    'commendation.awards': 1,
    'commendation.collectives': collectives,
    'commendation.individuals': individuals,
    'commendation.models': models,
  };
  const contributions = occurrences(counts, { unitId, exercise, date: conferred });
  return { ...source, version: 1, revision: 1, counts: true, exercise, contributions };
}
