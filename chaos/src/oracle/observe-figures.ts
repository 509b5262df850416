import type { FigureJson } from '@toandan/kernel';
import type { Client } from '../client/client.js';
import { ANALYST } from '../load/people.js';
import { nameOf, type CellName } from './cells.js';
import type { ShownExplanation, ShownTerm } from './compare-terms.js';
import type { BoundaryName } from './places.js';
import type { Amount } from './sum.js';

interface TableAnswer {
  readonly cells: readonly {
    readonly indicator: string;
    readonly period: string;
    readonly unit: string;
    readonly figure: FigureJson;
  }[];
}

interface ExplanationAnswer {
  readonly cell: { readonly figure: FigureJson };
  readonly terms: readonly {
    readonly reportId: string;
    readonly revision: number;
    readonly share: string;
    readonly figure: FigureJson;
  }[];
}

export interface Question {
  readonly indicators: readonly string[];
  readonly periods: readonly string[];
  readonly units: string;
  readonly boundary: BoundaryName;
}

/** The cells that show a number. */
export async function observeTable(
  client: Client,
  { indicators, periods, units, boundary }: Question,
): Promise<ReadonlyMap<CellName, Amount>> {
  const query = new URLSearchParams({
    dx: indicators.join(','),
    pe: periods.join(','),
    ou: units,
    boundary,
  });
  const answer = await client.read<TableAnswer>(
    ANALYST,
    'aggregation',
    `/api/aggregation/v1/table?${query.toString()}`,
  );
  return new Map(
    answer.cells.flatMap(({ figure, ...place }) => {
      const amount = amountOf(figure);
      return amount === undefined ? [] : [[nameOf(place), amount] as const];
    }),
  );
}

export async function observeExplanation(
  client: Client,
  indicator: string,
  period: string,
): Promise<ShownExplanation> {
  const query = new URLSearchParams({ dx: indicator, pe: period, ou: 'nation', boundary: 'current' });
  const { cell, terms } = await client.read<ExplanationAnswer>(
    ANALYST,
    'aggregation',
    `/api/aggregation/v1/explanation?${query.toString()}`,
  );
  return {
    cell: amountOf(cell.figure),
    terms: terms.map(({ reportId: source, revision, share, figure }): ShownTerm => {
      const amount = amountOf(figure);
      if (amount === undefined) throw new Error(`${source} stands with ${figure.kind}, and gave a number`);
      return { source, revision, share, ...amount };
    }),
  };
}

function amountOf({ value }: FigureJson): Amount | undefined {
  return value && { amount: value.amount, bound: value.bound };
}
