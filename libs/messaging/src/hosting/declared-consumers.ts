import { Server, type CustomTransportStrategy } from '@nestjs/microservices';
import type { ContractRegistry } from '@toandan/contracts';
import { transportId } from '../consumer/on-event.decorator.js';
import { declaredGroups } from './declared-groups.js';

export interface DeclaredConsumer {
  /** `<service>.<purpose>`. */
  readonly group: string;
  /** The event types it takes, sorted. */
  readonly types: readonly string[];
  /** The tables that hold nothing but its effects. */
  readonly effects: readonly string[];
}

/** A transport that delivers nothing: it only hears which groups a service declares, checked as at a real start. */
export class DeclaredConsumers extends Server implements CustomTransportStrategy {
  #found: readonly DeclaredConsumer[] = [];

  constructor(
    service: string,
    private readonly contracts: ContractRegistry,
  ) {
    super();
    this.setTransportId(transportId(service));
  }

  get found(): readonly DeclaredConsumer[] {
    return this.#found;
  }

  listen(callback: (error?: unknown) => void): void {
    try {
      this.#found = declaredGroups(this.messageHandlers, this.contracts).map(({ group, types }) => ({
        group: group.name,
        types,
        effects: group.effects,
      }));
      callback();
    } catch (error) {
      callback(error);
    }
  }

  close(): void {}

  on(): never {
    throw new Error('It emits no events');
  }

  unwrap<T>(): T {
    return this as unknown as T;
  }
}
