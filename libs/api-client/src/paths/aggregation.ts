import type { FigureAnswer } from './figure.js';

/** A text in both languages. */
export interface BothTexts {
  vi: string;
  en: string;
}

/** Days as 'YYYY-MM-DD', the last one included; the id is the kernel's periodId. */
export interface PeriodAnswer {
  id: string;
  start: string;
  end: string;
}

export interface IndicatorAnswer {
  code: string;
  names: BothTexts;
  /** What is counted, in Vietnamese: 'buổi'. */
  unit: string;
  kind: string;
  /** The theme, in Vietnamese. */
  group: string;
  exercise: boolean;
}

export interface IndicatorWithPeriods extends IndicatorAnswer {
  overUnits: string;
  overTime: string;
  /** Those that have figures. */
  periods: PeriodAnswer[];
}

export interface IndicatorsAnswer {
  asOf: string;
  watermark: Watermark;
  items: IndicatorWithPeriods[];
}

export interface UnitAnswer {
  id: string;
  name: BothTexts;
  code: string | null;
  level: string;
  /** The first day on which it no longer existed. */
  until?: string;
}

export interface Watermark {
  /** The instant up to which all that was recorded is in the answer. */
  upTo: string;
  /** How many arrivals are still to be counted in. */
  waiting: number;
}

export interface CellAnswer {
  indicator: string;
  unit: string;
  period: string;
  figure: FigureAnswer;
  /** The figure as it is printed, with its bound. */
  text: BothTexts;
  received: number;
  /** Null where nothing is expected. */
  expected: number | null;
  notes: string[];
}

export interface TableAnswer {
  boundary: string;
  /** The instant for which this very answer can be asked again. */
  asOf: string;
  watermark: Watermark;
  exercise: boolean;
  indicators: IndicatorAnswer[];
  units: UnitAnswer[];
  periods: PeriodAnswer[];
  cells: CellAnswer[];
}

export interface NamedUnit {
  id: string;
  name: BothTexts;
}

export interface TermAnswer {
  unit: NamedUnit;
  /** The unit of the asked boundary that it is counted in. */
  countedIn: NamedUnit;
  /** Between 0 and 1, a decimal as text. */
  share: string;
  /** A period's id. */
  period: string;
  reportId: string;
  revision: number;
  recordedAt: string;
  figure: FigureAnswer;
  text: BothTexts;
  source?: { title: string; date?: string; reference?: string };
}

export interface ExplanationAnswer {
  cell: CellAnswer;
  formula: { overUnits: string; overTime: string; text: BothTexts };
  terms: TermAnswer[];
  missing: { unit: NamedUnit; period: string }[];
  boundary: string;
  asOf: string;
  watermark: Watermark;
}

/** Codes and period ids, separated by commas; `ou` is 'nation', 'provinces' or ids of units. */
export interface TableQuery {
  dx: string;
  pe: string;
  ou: string;
  boundary?: string;
  asOf?: string;
}
