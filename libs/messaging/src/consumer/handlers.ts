import type { ContractRegistry, EventClass } from '@toandan/contracts';
import type { Tx } from '@toandan/persistence';
import { GroupError, type ConsumerGroup } from './group.js';
import type { ReceivedEvent } from './received-event.js';

export type HandleBatch = (events: readonly ReceivedEvent[], tx: Tx) => Promise<unknown>;

/** One declared handler: the contracts it takes, and what it does with a run of their events. */
export interface Handler {
  readonly contracts: readonly EventClass[];
  readonly handle: HandleBatch;
}

/** Which handler of one group takes which event type. Everything that can be wrong is found here, at start. */
export class GroupHandlers {
  readonly topics: readonly string[];
  readonly #byType = new Map<string, Handler>();

  /** @throws GroupError, ContractError */
  constructor(
    readonly group: ConsumerGroup,
    handlers: readonly Handler[],
    contracts: ContractRegistry,
  ) {
    const topics = new Set<string>();
    for (const handler of handlers) {
      for (const eventClass of handler.contracts) {
        const { type, version, topic } = contracts.contractOf(eventClass);
        const latest = contracts.latest(type)!;
        if (latest.version !== version) {
          throw new GroupError(
            `${group.name} handles ${type} version ${version}, but version ${latest.version} is the newest: handle that one, older events are brought up to it`,
          );
        }
        if (this.#byType.has(type)) {
          throw new GroupError(
            `${group.name} has two handlers for ${type}: keep one, or put the other in a group of its own`,
          );
        }
        this.#byType.set(type, handler);
        topics.add(topic.name);
      }
    }
    this.topics = [...topics].sort();
  }

  /** The event types that it takes, sorted. */
  get types(): readonly string[] {
    return [...this.#byType.keys()].sort();
  }

  /** Undefined: the group does not care for this type. */
  for(type: string): Handler | undefined {
    return this.#byType.get(type);
  }
}
