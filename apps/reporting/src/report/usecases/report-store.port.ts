import type { Tx } from '@toandan/persistence';
import type { Change, Decision } from '../domain/change.js';
import type { Report, ReportState, Subject } from '../domain/report.js';

/** A report in a list. */
export interface ReportLine extends Subject {
  readonly id: string;
  readonly version: number;
  readonly revision: number;
  readonly state: ReportState;
  readonly inForce?: number;
  readonly changedAt: string;
}

/** Units whose reports are meant; all of them with `any`. */
export type UnitSet = 'any' | readonly string[];

/** Of which units somebody sees all reports, and of which only what counts. */
export interface Sight {
  readonly all: UnitSet;
  readonly counted: UnitSet;
}

export interface ReportFilter {
  readonly unitId?: string;
  readonly form?: string;
  readonly state?: ReportState;
  readonly period?: { readonly start: string; readonly end: string };
}

/** Reports as they are kept. */
export interface ReportStore {
  find(id: string): Promise<Report | undefined>;

  /** Everything that happened to it, the first thing first. */
  history(id: string): Promise<readonly Change[]>;

  /** The newest first, below the id. One that only counts for the reader looks as it counts. */
  list(filter: ReportFilter, sight: Sight, below: string | undefined, limit: number): Promise<ReportLine[]>;

  /** @throws ReportError report.exists: there is a live one of this unit, form and period */
  add(tx: Tx, decision: Decision): Promise<void>;

  /** @throws DomainError version-conflict: it is no longer as it was found */
  save(tx: Tx, found: Report, decision: Decision): Promise<void>;
}
