import { ContractViolation, fromHeaders, type ContractRegistry } from '@toandan/contracts';
import type { GroupHandlers, Handler } from './handlers.js';
import type { Incoming } from './incoming.js';
import type { ReceivedEvent } from './received-event.js';

/** An incoming event after the steps that need no database. */
export interface Prepared {
  readonly incoming: Incoming;
  /** The event's id, or where it stands when its envelope cannot be read. */
  readonly id: string;
  /** An id that may stand in the inbox. */
  readonly hasId: boolean;
  readonly event?: ReceivedEvent;
  readonly handler?: Handler;
  /** Why it can never be handled. */
  readonly violation?: ContractViolation;
}

/** Decode, upcast, validate: what came in becomes an event of today's contract, or a reason why not. */
export function prepare(
  incoming: Incoming,
  handlers: GroupHandlers,
  contracts: ContractRegistry,
  maxEventBytes: number,
): Prepared {
  try {
    const envelope = fromHeaders(incoming.headers);
    const { id } = envelope;
    try {
      const contract = contracts.lookup(envelope.type, envelope.version);
      const handler = handlers.for(contract.type);
      if (handler === undefined) return { incoming, id, hasId: true };
      const upcast = contracts.upcast(contract, parse(incoming.body, contracts, maxEventBytes));
      const payload = contracts.validate(contracts.latest(contract.type)!, upcast);
      return { incoming, id, hasId: true, handler, event: { ...envelope, payload } };
    } catch (error) {
      return { incoming, id, hasId: true, violation: violationOf(error) };
    }
  } catch (error) {
    const { claim, at } = incoming;
    const id = `${claim.log}/${claim.lane}/${at.xid}/${at.position}`;
    return { incoming, id, hasId: false, violation: violationOf(error) };
  }
}

/** What breaks a contract belongs to the event; anything else is a fault of ours and must not pass for it. */
function violationOf(error: unknown): ContractViolation {
  if (error instanceof ContractViolation) return error;
  throw error;
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
