import { metrics, type Attributes, type Histogram } from '@opentelemetry/api';
import { nameOfStatement } from './statement-name.js';
import { sqlState } from './transient.js';

/** Seconds: what goes by an index takes less than one ms, the limit of a statement is 30 s. */
const BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30];

/** Names that are kept at most: statements are constant texts, and one that is put together must not fill the memory. */
const MOST_NAMES = 2_000;

const names = new Map<string, string>();

/** How long a database's statements and units of work take, by what they do and never by what they say. */
export class QueryTimes {
  readonly #statements: Histogram;
  readonly #units: Histogram;

  constructor(private readonly service: string) {
    const meter = metrics.getMeter('@toandan/persistence');
    this.#statements = meter.createHistogram('db.client.operation.duration', {
      description: 'How long a statement took, from sending it to its last row.',
      unit: 's',
      advice: { explicitBucketBoundaries: BUCKETS },
    });
    this.#units = meter.createHistogram('toandan.unit.of.work.duration', {
      description: 'How long a unit of work took, one try from BEGIN to COMMIT or ROLLBACK.',
      unit: 's',
      advice: { explicitBucketBoundaries: BUCKETS },
    });
  }

  statement<T>(statement: string | { readonly name: string }, work: () => Promise<T>): Promise<T> {
    const operation = typeof statement === 'string' ? nameOf(statement) : statement.name;
    return timed(this.#statements, { service: this.service, operation }, work);
  }

  unitOfWork<T>(work: () => Promise<T>): Promise<T> {
    return timed(this.#units, { service: this.service }, work);
  }
}

async function timed<T>(histogram: Histogram, labels: Attributes, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  try {
    const result = await work();
    histogram.record((performance.now() - begun) / 1_000, { ...labels, outcome: 'done' });
    return result;
  } catch (error) {
    const state = sqlState(error) ?? '';
    // SQLSTATE classes are two characters, and few: 40 is a conflict, 23 a constraint, 57 a limit or an operator.
    const outcome = /^[0-9A-Z]{5}$/.test(state) ? `sqlstate ${state.slice(0, 2)}` : 'failed';
    histogram.record((performance.now() - begun) / 1_000, { ...labels, outcome });
    throw error;
  }
}

function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = nameOfStatement(text);
  if (names.size < MOST_NAMES) names.set(text, name);
  return name;
}
