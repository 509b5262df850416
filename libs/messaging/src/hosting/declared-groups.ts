import type { MessageHandler } from '@nestjs/microservices';
import type { ContractRegistry } from '@toandan/contracts';
import type { Tx } from '@toandan/persistence';
import { isObservable, lastValueFrom } from 'rxjs';
import { GroupHandlers, type Handler } from '../consumer/handlers.js';
import type { HandlerDeclaration } from '../consumer/on-event.decorator.js';
import type { ConsumerGroup } from '../consumer/group.js';
import type { ReceivedEvent } from '../consumer/received-event.js';

/**
 * The consumer groups among Nest's handlers, complete and checked.
 * @throws GroupError, ContractError: one sentence that says what is declared wrongly
 */
export function declaredGroups(
  handlers: ReadonlyMap<string, MessageHandler>,
  contracts: ContractRegistry,
): GroupHandlers[] {
  const byGroup = new Map<ConsumerGroup, Handler[]>();
  for (const head of handlers.values()) {
    // Nest chains handlers of the same pattern: two of one group for one event, which GroupHandlers refuses.
    for (
      let handler: MessageHandler | undefined = head;
      handler;
      handler = handler.next as MessageHandler | undefined
    ) {
      const declaration = (handler.extras as { declaration?: HandlerDeclaration } | undefined)?.declaration;
      if (declaration === undefined) continue;
      const known = byGroup.get(declaration.group) ?? [];
      known.push(toHandler(declaration, handler));
      byGroup.set(declaration.group, known);
    }
  }
  return [...byGroup].map(([group, declared]) => new GroupHandlers(group, declared, contracts));
}

function toHandler(declaration: HandlerDeclaration, invoke: MessageHandler): Handler {
  const call = async (data: unknown, tx: Tx): Promise<void> => {
    const result: unknown = await invoke(data, tx);
    if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
  };
  const handle =
    declaration.takes === 'batch'
      ? call
      : async (events: readonly ReceivedEvent[], tx: Tx): Promise<void> => {
          for (const event of events) await call(event, tx);
        };
  return { contracts: declaration.contracts, handle };
}
