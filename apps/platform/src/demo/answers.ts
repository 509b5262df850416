import type { FigureJson } from '@toandan/kernel';
import type { DemoPerson } from './api.js';

interface BothTexts {
  readonly vi: string;
  readonly en: string;
}

export interface CellAnswer {
  readonly indicator: string;
  readonly unit: string;
  readonly period: string;
  readonly figure: FigureJson;
  readonly text: BothTexts;
  readonly received: number;
  /** Null where nothing is expected of anybody. */
  readonly expected: number | null;
  readonly notes: readonly string[];
}

/** Whether anybody reported for it. */
export function isThere(cell: CellAnswer): boolean {
  return cell.received > 0;
}

export interface TableAnswer {
  readonly boundary: string;
  readonly asOf: string;
  readonly watermark: { readonly upTo: string; readonly waiting: number };
  readonly exercise: boolean;
  readonly indicators: readonly { readonly code: string; readonly names: BothTexts; readonly unit: string }[];
  readonly units: readonly { readonly id: string; readonly name: BothTexts; readonly code: string | null }[];
  readonly periods: readonly { readonly id: string; readonly start: string; readonly end: string }[];
  readonly cells: readonly CellAnswer[];
}

export interface TermAnswer {
  readonly unit: { readonly id: string; readonly name: BothTexts };
  readonly countedIn: { readonly id: string; readonly name: BothTexts };
  readonly share: string;
  readonly period: string;
  readonly reportId: string;
  readonly revision: number;
  readonly recordedAt: string;
  readonly figure: FigureJson;
  readonly text: BothTexts;
  readonly source?: { readonly title: string; readonly date?: string };
}

export interface ExplanationAnswer {
  readonly cell: CellAnswer;
  readonly formula: { readonly overUnits: string; readonly overTime: string; readonly text: BothTexts };
  readonly terms: readonly TermAnswer[];
  readonly missing: readonly { readonly unit: { readonly id: string; readonly name: BothTexts } }[];
  readonly boundary: string;
  readonly asOf: string;
}

interface KnownIndicator {
  readonly code: string;
  readonly exercise: boolean;
  readonly periods: readonly (string | { readonly id: string })[];
}

export interface Question {
  readonly dx: readonly string[];
  readonly pe: readonly string[];
  readonly ou: string;
  readonly boundary?: string;
  readonly asOf?: string;
}

/** What the demo asks of the aggregation, as an analyst would. */
export class Analyst {
  constructor(private readonly person: DemoPerson) {}

  /** Indicators that have figures, with the periods of these. */
  async known(exercise: boolean): Promise<{ code: string; periods: string[] }[]> {
    const { items } = await this.person.get<{ items: KnownIndicator[] }>('aggregation/v1/indicators');
    return items
      .filter((one) => one.exercise === exercise && one.periods.length > 0)
      .map(({ code, periods }) => ({
        code,
        periods: periods.map((one) => (typeof one === 'string' ? one : one.id)),
      }));
  }

  async table(question: Question): Promise<TableAnswer> {
    return this.person.get<TableAnswer>(`aggregation/v1/table?${search(question)}`);
  }

  /** Of one cell: one indicator, one period, one unit. */
  async explanation(question: Question): Promise<ExplanationAnswer> {
    return this.person.get<ExplanationAnswer>(`aggregation/v1/explanation?${search(question)}`);
  }
}

function search({ dx, pe, ou, boundary, asOf }: Question): string {
  return new URLSearchParams({
    dx: dx.join(','),
    pe: pe.join(','),
    ou,
    ...(boundary === undefined ? {} : { boundary }),
    ...(asOf === undefined ? {} : { asOf }),
  }).toString();
}
