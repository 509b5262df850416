import type { EventEnvelope } from '@toandan/contracts';

/** An event as a handler gets it: the newest version of its contract, whatever was written. */
export interface ReceivedEvent<Payload extends object = object> extends EventEnvelope {
  readonly payload: Payload;
}
