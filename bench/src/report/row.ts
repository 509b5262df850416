/** `print`: there is no goal. For rates a ratio should be high, for latencies and memory low. */
export type Goal = `>= ${number}` | `<= ${number}` | 'print';

/** One line of the report. Without figures it was not measured, and `note` says why. */
export interface Row {
  readonly name: string;
  readonly ours: number | null;
  readonly reference: number | null;
  readonly ratio: number | null;
  readonly goal: Goal;
  readonly unit?: string;
  /** What the reference is. */
  readonly note?: string;
}

/** A row before it is measured. */
export type RowPlan = Pick<Row, 'name' | 'goal' | 'unit' | 'note'>;

export function measured(plan: RowPlan, ours: number, reference: number): Row {
  return { ...plan, ours, reference, ratio: ours / reference };
}

export function notMeasured(plan: RowPlan, reason: string): Row {
  return { ...plan, ours: null, reference: null, ratio: null, note: `Not measured: ${reason}` };
}

/** Undefined where there is nothing to be met, or nothing was measured. */
export function isMet({ ratio, goal }: Row): boolean | undefined {
  if (ratio === null || goal === 'print') return undefined;
  const bound = Number(goal.slice(3));
  return goal.startsWith('>=') ? ratio >= bound : ratio <= bound;
}
