import type { ContractRegistry } from '@toandan/contracts';
import type { Database, PauseTimes } from '@toandan/persistence';
import type { RunnerOptions } from '../consumer/group-runner.js';
import type { LogConsumerTimes } from '../log/log-consumer.js';
import type { WakeHub } from '../log/wake.js';

/** What both transports need to host a service's consumers. */
export interface TransportOptions {
  service: string;
  contracts: ContractRegistry;
  /** The service's own role. */
  database: Database;
  /** The log reader's role: sees every service's outbox and nothing else. */
  logs: Database;
  wake: WakeHub;
  maxEventBytes: number;
  /** How long a stop may take to finish what is under way, ms. */
  stopWithinMs: number;
  times: LogConsumerTimes;
  /** Pauses between tries of a failing transaction. */
  retry: PauseTimes;
  /** Told of what is tried again outside of a handler: lost connections, lost leases. */
  onTrouble: (error: unknown) => void;
  probe?: RunnerOptions['probe'];
}

export const DEFAULT_TIMES: LogConsumerTimes = {
  leaseMs: 10_000,
  pollMs: { shortest: 4, longest: 100 },
  tickMs: 1_000,
};

export const DEFAULT_RETRY: PauseTimes = { initialMs: 50, longestMs: 5_000 };
