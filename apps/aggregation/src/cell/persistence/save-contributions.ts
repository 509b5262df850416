import { isNumbered, type BoundCause, type Figure } from '@toandan/kernel';
import type { FigureJson, Period } from '@toandan/kernel';
import { currentTrace } from '@toandan/messaging';
import type { PreparedStatement, Tx } from '@toandan/persistence';
import { arrive } from './arrivals.js';
import { SLICE_OF_KEY } from './slices.js';

export interface Contribution {
  readonly indicator: string;
  readonly period: Period;
  readonly unitId: string;
  readonly figure: Figure;
  readonly json: FigureJson;
}

/** One state of a source, as an event told of it. */
export interface SourceState {
  readonly eventId: string;
  readonly sourceId: string;
  readonly version: number;
  readonly revision: number;
  readonly counts: boolean;
  readonly exercise: boolean;
  readonly form?: string;
  /** Where the figures were taken from, as the contract has it. */
  readonly document?: object;
  readonly contributions: readonly Contribution[];
}

const SAVE_VERSIONS: PreparedStatement = {
  name: 'save-source-versions',
  text: `
  INSERT INTO source_version (source_id, version, applied_at, counts, exercise, revision, form, document)
  SELECT * FROM unnest($1::uuid[], $2::integer[], $3::timestamptz[], $4::boolean[], $5::boolean[], $6::integer[], $7::text[], $8::json[])
  ON CONFLICT DO NOTHING`,
};

const SAVE_CONTRIBUTIONS: PreparedStatement = {
  name: 'save-contributions',
  text: `
  WITH told AS (
    SELECT t.source_id, t.version, t.indicator, t.period_start, t.period_end, t.unit_id, t.amount, t.whole,
           string_to_array(t.causes, ',') AS causes, t.figure
      FROM unnest($1::uuid[], $2::integer[], $3::text[], $4::date[], $5::date[], $6::uuid[], $7::numeric[], $8::numeric[],
                  $9::text[], $10::json[])
           AS t (source_id, version, indicator, period_start, period_end, unit_id, amount, whole, causes, figure)),
  keys AS (
    INSERT INTO cell_key (indicator, period_start, period_end)
    SELECT DISTINCT indicator, period_start, period_end FROM told ORDER BY 1, 2, 3
    ON CONFLICT DO NOTHING)
  INSERT INTO contribution
         (source_id, version, indicator, period_start, period_end, unit_id, amount, whole, causes, figure)
  SELECT * FROM told ON CONFLICT DO NOTHING`,
};

/** All keys that a source has ever had a figure for: a correction may drop one. */
const MARK = `
  INSERT INTO dirty_key (indicator, period_start, period_end, slice, applied_at, traceparent)
  SELECT indicator, period_start, period_end, ${SLICE_OF_KEY}, min(t.applied_at), $3
    FROM unnest($1::uuid[], $2::timestamptz[]) AS t (source_id, applied_at) JOIN contribution USING (source_id)
   GROUP BY 1, 2, 3, 4`;

/** Writes what a batch of events told, and marks the cells it touches, each part in one statement. */
export async function saveContributions(tx: Tx, states: readonly SourceState[]): Promise<void> {
  if (states.length === 0) return;
  const arrivals = await arrive(
    tx,
    states.map(({ eventId }) => eventId),
  );
  const appliedAt = states.map(({ eventId }) => arrivals.get(eventId)!);
  const ids = states.map(({ sourceId }) => sourceId);
  await tx.execute(SAVE_VERSIONS, [
    ids,
    states.map(({ version }) => version),
    appliedAt,
    states.map(({ counts }) => counts),
    states.map(({ exercise }) => exercise),
    states.map(({ revision }) => revision),
    states.map(({ form }) => form ?? null),
    states.map(({ document }) => (document === undefined ? null : JSON.stringify(document))),
  ]);
  const told = states.flatMap((state) => state.contributions.map((one) => ({ ...one, state })));
  if (told.length > 0) {
    const numbers = told.map(({ figure }) => numbersOf(figure));
    await tx.execute(SAVE_CONTRIBUTIONS, [
      told.map(({ state }) => state.sourceId),
      told.map(({ state }) => state.version),
      told.map(({ indicator }) => indicator),
      told.map(({ period }) => period.start),
      told.map(({ period }) => period.end),
      told.map(({ unitId }) => unitId),
      numbers.map(({ amount }) => amount),
      numbers.map(({ whole }) => whole),
      numbers.map(({ causes }) => causes.join(',')),
      told.map(({ json }) => JSON.stringify(json)),
    ]);
  }
  await tx.execute(MARK, [ids, appliedAt, currentTrace().traceparent ?? null]);
}

interface Numbers {
  readonly amount: string | null;
  readonly whole: string | null;
  readonly causes: readonly BoundCause[];
}

function numbersOf(figure: Figure): Numbers {
  if (isNumbered(figure)) return { amount: figure.amount.toString(), whole: null, causes: figure.causes };
  switch (figure.kind) {
    case 'ratio': {
      const { numerator, denominator } = figure;
      const causes = [...new Set([...numerator.causes, ...denominator.causes])];
      return { amount: numerator.amount.toString(), whole: denominator.amount.toString(), causes };
    }
    case 'percentage':
      return { amount: figure.percent.amount.toString(), whole: null, causes: figure.percent.causes };
    default:
      return { amount: null, whole: null, causes: figure.kind === 'value' ? ['unquantified'] : [] };
  }
}
