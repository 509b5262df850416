import { DEFAULT_TIMES, type TransportOptions, type WakeHub } from '@toandan/messaging';
import type { Database } from '@toandan/persistence';
import { sampleContracts } from '../sample/sample-contracts.js';
import type { MemberConfig } from './member-config.js';

/** A transport's options in a test: as in life, but with shorter times. */
export function transportOptions(
  service: string,
  config: MemberConfig,
  parts: { database: Database; logs: Database; wake: WakeHub },
): TransportOptions {
  return {
    service,
    contracts: sampleContracts(config.tag).contracts,
    ...parts,
    maxEventBytes: config.maxEventBytes,
    stopWithinMs: config.stopWithinMs,
    times: { ...DEFAULT_TIMES, leaseMs: config.leaseMs, tickMs: Math.min(100, config.leaseMs / 4) },
    retry: { initialMs: 5, longestMs: 200 },
    onTrouble: () => undefined,
  };
}
