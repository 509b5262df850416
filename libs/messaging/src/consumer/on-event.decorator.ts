import { Catch, UseFilters, type RpcExceptionFilter } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { EventClass } from '@toandan/contracts';
import type { Tx } from '@toandan/persistence';
import type { Observable } from 'rxjs';
import type { ConsumerGroup } from './group.js';
import type { ReceivedEvent } from './received-event.js';

/** What the transport reads from a handler's declaration. */
export interface HandlerDeclaration {
  readonly group: ConsumerGroup;
  readonly contracts: readonly EventClass[];
  readonly takes: 'one' | 'batch';
}

/** Nest would replace a handler's error by a nameless one; ours are classified by their class. */
@Catch()
class PassErrorsOn implements RpcExceptionFilter {
  catch(error: unknown): Observable<never> {
    throw error;
  }
}

/** Handlers of one service's groups are hosted by that service's transport, also when several share a process. */
export function transportId(service: string): symbol {
  return Symbol.for(`toandan.events.${service}`);
}

function declare(declaration: HandlerDeclaration): MethodDecorator {
  const { group, contracts } = declaration;
  const pattern = `${group.name} ${contracts.map((contract) => contract.name).join(' ')}`;
  return (target, key, descriptor) => {
    // Nest's own type for this decorator asks for a handler of (data) only; ours take the transaction too.
    (EventPattern(pattern, transportId(group.service), { declaration }) as MethodDecorator)(
      target,
      key,
      descriptor,
    );
    UseFilters(PassErrorsOn)(target, key, descriptor);
    Payload()(target, key, 0);
    Ctx()(target, key, 1);
  };
}

/** A decorator for methods that take the event, and the transaction where they need it. */
type Method<Event> = <M extends (event: Event, tx: Tx) => Promise<void>>(
  target: object,
  key: string | symbol,
  descriptor: TypedPropertyDescriptor<M>,
) => void;

/**
 * A method of a Nest controller that handles one event at a time, in the transaction it is given.
 *
 * No try/catch, no acknowledgement, no check for duplicates: an error thrown is classified by the group's
 * declaration, and effect, inbox row and place in the log commit together.
 */
export function OnEvent<P extends object>(
  contract: EventClass<P>,
  options: { group: ConsumerGroup },
): Method<ReceivedEvent<P>> {
  return declare({ group: options.group, contracts: [contract], takes: 'one' });
}

/**
 * The same for many events at once: a run of events of these contracts, in order, in one transaction. Worth
 * it where one statement can do the work of many. When the run fails, its events come again one by one.
 */
export function OnEvents<P extends object>(
  contracts: readonly EventClass<P>[],
  options: { group: ConsumerGroup },
): Method<readonly ReceivedEvent<P>[]> {
  return declare({ group: options.group, contracts, takes: 'batch' });
}
