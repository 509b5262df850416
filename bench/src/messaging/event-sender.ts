import { systemClock } from '@toandan/kernel';
import { Outbox, type WakeHub } from '@toandan/messaging';
import { Database } from '@toandan/persistence';
import { PRODUCER, type BenchContracts } from '../world/bench-contracts.js';
import type { BenchUrls } from '../world/bench-database.js';
import type { Way } from './latency.js';

/** Commits events one by one, as a use case would; the clock starts when the commit has returned. */
export async function eventSender(
  urls: BenchUrls,
  contracts: BenchContracts,
  wake: WakeHub,
): Promise<{ send: Way['send']; close: () => Promise<void> }> {
  const database = await new Database({
    url: urls.producer,
    schema: PRODUCER,
    applicationName: PRODUCER,
  }).open();
  const outbox = new Outbox({
    service: PRODUCER,
    contracts: contracts.contracts,
    clock: systemClock,
    wake,
    maxEventBytes: 900_000,
  });
  return {
    send: async (nth) => {
      const [id] = await database.transaction(async (tx) =>
        outbox.append(tx, [contracts.make(`account-${nth % 1_000}`, nth)]),
      );
      return { id: id!, at: performance.now() };
    },
    close: async () => database.close(),
  };
}
