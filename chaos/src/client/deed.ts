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
  | { readonly do: 'step-report'; readonly report: string; readonly step: ReportStep }
  | {
      readonly do: 'record-tipoff';
      readonly unitId: string;
      /** 'web': by the public form, whose answer names no id. */
      readonly channel: string;
    }
  | {
      readonly do: 'move-tipoff';
      readonly tipoff: string;
      readonly channel: string;
      readonly to: 'under-verification' | 'decided';
    }
  | {
      readonly do: 'confer-award';
      readonly unitId: string;
      /** A day. */
      readonly conferred: string;
      readonly collectives?: number;
      readonly individuals?: number;
    }
  | { readonly do: 'revoke-award'; readonly award: string }
  | { readonly do: 'establish-unit'; readonly parentId: string }
  | { readonly do: 'rename-unit'; readonly unitId: string }
  | { readonly do: 'move-unit'; readonly unitId: string; readonly parentId: string }
  | { readonly do: 'merge-units'; readonly sources: readonly string[]; readonly parentId: string }
  | {
      readonly do: 'split-unit';
      readonly unitId: string;
      readonly parts: readonly { readonly parentId: string; readonly share: string }[];
    };

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
