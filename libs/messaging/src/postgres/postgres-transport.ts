import type { GroupRunner } from '../consumer/group-runner.js';
import type { GroupHandlers } from '../consumer/handlers.js';
import { EventTransport, type Running } from '../hosting/event-transport.js';
import type { TransportOptions } from '../hosting/transport-options.js';
import { startLogConsumer } from '../log/start-log-consumer.js';

/** Consumers read the services' logs themselves, each with a cursor of its own. For one machine. */
export class PostgresTransport extends EventTransport<TransportOptions> {
  protected override async startGroup(handlers: GroupHandlers, runner: GroupRunner): Promise<Running[]> {
    const { contracts } = this.options;
    const byLog = Map.groupBy(
      contracts.topics().filter((topic) => handlers.topics.includes(topic.name)),
      (topic) => topic.owner,
    );
    return Promise.all(
      [...byLog].map(([log, topics]) =>
        startLogConsumer(this.options, {
          group: handlers.group.name,
          log,
          topics: topics.map((topic) => topic.name),
          batchSize: handlers.group.batchSize,
          sink: runner,
        }),
      ),
    );
  }
}
