import type { FigureJson } from '@toandan/kernel';
import type { Level } from '../domain/unit-map.js';

export interface BothTexts {
  readonly vi: string;
  readonly en: string;
}

export interface ShownUnit {
  readonly id: string;
  readonly name: BothTexts;
  readonly code: string | null;
  readonly level: Level;
  /** The first day on which it no longer existed. */
  readonly until?: string;
}

export interface ShownIndicator {
  readonly code: string;
  readonly names: BothTexts;
  readonly unit: string;
  readonly kind: string;
  readonly group: string;
  readonly exercise: boolean;
}

export interface ShownCell {
  readonly indicator: string;
  readonly unit: string;
  readonly period: string;
  readonly figure: FigureJson;
  readonly text: BothTexts;
  readonly received: number;
  readonly expected: number | null;
  readonly notes: readonly string[];
}

export interface ShownPeriod {
  readonly id: string;
  readonly start: string;
  readonly end: string;
}

export interface ShownWatermark {
  readonly upTo: string;
  readonly waiting: number;
}

export interface TableAnswer {
  readonly boundary: string;
  /** With it the very same answer can be asked for again. */
  readonly asOf: string;
  readonly watermark: ShownWatermark;
  readonly exercise: boolean;
  readonly indicators: readonly ShownIndicator[];
  readonly units: readonly ShownUnit[];
  readonly periods: readonly ShownPeriod[];
  readonly cells: readonly ShownCell[];
}
