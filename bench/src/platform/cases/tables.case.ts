import { alternate } from '../../measure/alternate.js';
import { median } from '../../measure/quantile.js';
import { measured, type Row, type RowPlan } from '../../report/row.js';
import type { BenchCase } from '../../bench-case.js';
import { monthAt } from '../country/months.js';
import type { ApiClient } from '../host/api-client.js';
import { FORMS, type Instance } from '../instance.js';
import type { PlatformWorld } from '../platform-world.js';
import { MAKE_CELLS } from '../reference/bare-cells.js';

interface Question {
  readonly name: string;
  readonly indicators: number;
  readonly months: number;
  readonly units: 'nation' | 'provinces';
  readonly times: number;
}

const QUESTIONS: readonly Question[] = [
  { name: 'national cell', indicators: 1, months: 1, units: 'nation', times: 100 },
  { name: 'table of 34 x 12', indicators: 1, months: 12, units: 'provinces', times: 30 },
  { name: 'table of 34 x 12 x 20', indicators: 20, months: 12, units: 'provinces', times: 5 },
];

const LIVE_NOTE =
  'The newest cells alone in a table and an index of their own: one prepared statement that writes the JSON of the same cells, through Fastify and pg in a process of its own, without accounts, names of units, or the instant up to which all is settled.';
const PAST_NOTE = 'The same question live. The instant lies between two arrivals of each month.';

const plans = (question: Question): [RowPlan, RowPlan] => [
  { name: `${question.name} over HTTP, 1 M contributions`, unit: 'ms', goal: '<= 2', note: LIVE_NOTE },
  { name: `${question.name}, as of a past instant`, unit: 'ms', goal: '<= 3', note: PAST_NOTE },
];

export const tablesCase: BenchCase<PlatformWorld> = {
  name: 'tables of figures',
  rows: QUESTIONS.flatMap(plans),
  run: async (world) => {
    const instance = await world.instance('large');
    await instance.store(world.scaled(1_000_000, 1));
    const reference = await instance.reference('cells', MAKE_CELLS);
    const past = await instantInBetween(instance);
    const rows: Row[] = [];
    for (const question of QUESTIONS) {
      world.progress(`  ${question.name}`);
      const analyst = instance.people.as('phan-tich.bo');
      const [ours, bare, before] = await alternate(
        [
          { name: 'ours', once: () => timed(question, analyst, ourPath(question)) },
          { name: 'reference', once: () => timed(question, reference.client, barePath(question)) },
          { name: 'past', once: () => timed(question, analyst, `${ourPath(question)}&asOf=${past}`) },
        ],
        world.rounds(3),
        world.progress,
      );
      const [live, asOf] = plans(question);
      rows.push(measured(live, ours![0]!, bare![0]!), measured(asOf, before![0]!, ours![0]!));
    }
    return rows;
  },
};

async function timed({ times }: Question, client: ApiClient, path: string): Promise<number[]> {
  const taken: number[] = [];
  for (let nth = 0; nth < times; nth += 1) {
    const begun = performance.now();
    await client.call('GET', path);
    taken.push(performance.now() - begun);
  }
  return [median(taken)];
}

function ourPath({ indicators, months, units }: Question): string {
  const dx = FORMS.stored.indicators.slice(0, indicators).join(',');
  const pe = Array.from({ length: months }, (_, nth) => monthAt(nth).id).join(',');
  return `/api/aggregation/v1/table?dx=${dx}&pe=${pe}&ou=${units}`;
}

function barePath({ indicators, months, units }: Question): string {
  const dx = FORMS.stored.indicators.slice(0, indicators).join(',');
  const pe = Array.from({ length: months }, (_, nth) => monthAt(nth).start).join(',');
  return `/cells?dx=${dx}&pe=${pe}&ou=${units}`;
}

/** When the second of the arrivals of the stored reports was there, and the third was not. */
async function instantInBetween({ database }: Instance): Promise<string> {
  const { rows } = await database.query<{ at: string }>(
    `SELECT to_char(applied_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at
       FROM aggregation.source_version WHERE form = $1 GROUP BY applied_at ORDER BY applied_at OFFSET 1 LIMIT 1`,
    [FORMS.stored.code],
  );
  return rows[0]!.at;
}
