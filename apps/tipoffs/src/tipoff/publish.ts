import { createEvent, TipoffReceivedV1 } from '@toandan/contracts';
import type { Tipoff } from './domain/tipoff.js';

/** What others hear of a new tip-off: nothing that it says, nothing of who gave it. */
export function toContract({ id, unitId, channel, receivedOn, exercise }: Tipoff): object {
  return createEvent(TipoffReceivedV1, { tipoffId: id, unitId, channel, receivedOn, exercise });
}
