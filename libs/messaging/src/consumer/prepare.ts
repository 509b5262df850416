import { ContractViolation, fromHeaders, type ContractRegistry } from '@toandan/contracts';
import type { GroupHandlers, Handler } from './handlers.js';
import type { Incoming } from './incoming.js';
import type { ReceivedEvent } from './received-event.js';

/** An incoming event after the steps that need no database. */
export interface Prepared {
  readonly incoming: Incoming;
  /** The event's id, or where it stands when it has none that can be read. */
  readonly id: string;
  /** An id that may stand in the inbox. */
  readonly hasId: boolean;
  readonly event?: ReceivedEvent;
  readonly handler?: Handler;
  /** Why it can never be handled. */
  readonly violation?: ContractViolation;
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Decode, upcast, validate: what came in becomes an event of today's contract, or a reason why not. */
export function prepare(
  incoming: Incoming,
  handlers: GroupHandlers,
  contracts: ContractRegistry,
  maxEventBytes: number,
): Prepared {
  const rawId = incoming.headers.ce_id;
  const hasId = rawId !== undefined && UUID.test(rawId);
  const { claim, at } = incoming;
  const id = hasId ? rawId : `${claim.log}/${claim.lane}/${at.xid}/${at.position}`;
  try {
    const envelope = fromHeaders(incoming.headers);
    const contract = contracts.lookup(envelope.type, envelope.version);
    const handler = handlers.for(contract.type);
    if (handler === undefined) return { incoming, id, hasId };
    const upcast = contracts.upcast(contract, parse(incoming.body, contracts, maxEventBytes));
    const payload = contracts.validate(contracts.latest(contract.type)!, upcast);
    return { incoming, id, hasId, handler, event: { ...envelope, payload } };
  } catch (error) {
    if (error instanceof ContractViolation) return { incoming, id, hasId, violation: error };
    throw error;
  }
}

function parse(body: string | Buffer, contracts: ContractRegistry, maxEventBytes: number): unknown {
  const bytes = Buffer.byteLength(body);
  if (bytes > maxEventBytes) {
    throw new ContractViolation(
      'too-large',
      `The payload has ${bytes} bytes; at most ${maxEventBytes} are taken.`,
    );
  }
  return contracts.parse(body);
}
