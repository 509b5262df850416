import { Server, type CustomTransportStrategy } from '@nestjs/microservices';
import { GroupRunner } from '../consumer/group-runner.js';
import type { GroupHandlers } from '../consumer/handlers.js';
import { transportId } from '../consumer/on-event.decorator.js';
import { registerGroup } from '../lanes/group-store.js';
import { declaredGroups } from './declared-groups.js';
import type { TransportOptions } from './transport-options.js';

/** Something that runs until it is stopped: a group's consumer, a relay. */
export interface Running {
  stop(withinMs: number): Promise<void>;
}

/**
 * A Nest transport for a service's `@OnEvent` handlers. What differs between `postgres` and `kafka` is only
 * how events get to the chain; declaring, checking and running handlers is the same.
 */
export abstract class EventTransport<Options extends TransportOptions>
  extends Server
  implements CustomTransportStrategy
{
  /** Failures reach the chain by themselves; Nest need not log them. */
  override readonly propagatesEventHandlerErrors = true;
  #running: Running[] = [];

  constructor(protected readonly options: Options) {
    super();
    this.setTransportId(transportId(options.service));
  }

  /** Starts what delivers one group's events. */
  protected abstract startGroup(handlers: GroupHandlers, runner: GroupRunner): Promise<Running[]>;

  /** What runs besides the groups. */
  protected startOthers(): Promise<Running[]> {
    return Promise.resolve([]);
  }

  /** Called by Nest. Anything declared wrongly ends the start here, before the first event is touched. */
  listen(callback: (error?: unknown) => void): void {
    this.#start().then(
      () => callback(),
      (error: unknown) => callback(error),
    );
  }

  /** Called by Nest at shutdown: finishes or hands back what is under way, within the stated time. */
  async close(): Promise<void> {
    const running = this.#running;
    this.#running = [];
    await Promise.all(running.map((one) => one.stop(this.options.stopWithinMs)));
  }

  on(): never {
    throw new Error('The event transport emits no events of its own');
  }

  unwrap<T>(): T {
    return this as unknown as T;
  }

  async #start(): Promise<void> {
    const { contracts, database, maxEventBytes, retry, probe } = this.options;
    try {
      this.#running.push(...(await this.startOthers()));
      for (const handlers of declaredGroups(this.messageHandlers, contracts)) {
        await registerGroup(database, handlers.group, handlers.topics);
        const runner = new GroupRunner({
          handlers,
          contracts,
          database,
          maxEventBytes,
          retry,
          ...(probe && { probe }),
        });
        this.#running.push(...(await this.startGroup(handlers, runner)));
      }
    } catch (error) {
      await this.close();
      throw error;
    }
  }
}
