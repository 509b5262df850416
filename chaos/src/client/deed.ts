import type { FigureJson } from '@toandan/kernel';

export interface ReportedFigure {
  readonly indicator: string;
  readonly figure: FigureJson;
}

export type ReportStep = 'submit' | 'approve' | 'return' | 'correct' | 'withdraw';

/** What a call is to bring about, in the words of the field: what the recomputation goes by. */
export type Deed =
  | {
      readonly do: 'create-report';
      readonly unitId: string;
      readonly form: string;
      readonly period: { readonly start: string; readonly end: string };
      readonly figures: readonly ReportedFigure[];
    }
  | { readonly do: 'edit-report'; readonly report: string; readonly figures: readonly ReportedFigure[] }
  | { readonly do: 'step-report'; readonly report: string; readonly step: ReportStep };

/** One logical call: however often it is tried, it counts once. */
export interface Call {
  readonly deed: Deed;
  readonly service: string;
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly json?: unknown;
  /** The Idempotency-Key, the same at each try. */
  readonly key?: string;
  /** The version that the caller has read. */
  readonly ifMatch?: number;
  /** Where to look what became of it when an answer was lost; for calls without a key. */
  readonly readBack?: string;
}
