import type { SampleUrls } from './sample-database.js';

export type TransportName = 'postgres' | 'kafka';

/** Everything a member of the sample group needs; plain data, so that it can go to another process. */
export interface MemberConfig {
  /** Shows in the ledger's rows. */
  member: string;
  transport: TransportName;
  urls: SampleUrls;
  brokers: string[];
  tag: string;
  group: string;
  takes: 'one' | 'batch';
  /** ISO text. */
  startAt?: string;
  batchSize?: number;
  leaseMs: number;
  idleInTransactionTimeoutMs: number;
  stopWithinMs: number;
  maxEventBytes: number;
}
