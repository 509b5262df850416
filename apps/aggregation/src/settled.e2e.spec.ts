import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@toandan/kernel';
import { rewindGroup } from '@toandan/messaging/operations';
import { UnitCopy } from '@toandan/units';
import { instantText } from './cell/persistence/instants.js';
import { SqlTableReader } from './cell/persistence/sql-table-reader.js';
import { Timelines } from './cell/persistence/timelines.js';
import { FiguresStage, type Table } from './test/figures-stage.js';
import { approved, corrected, form, indicator, merged, unit } from './test/told.js';

const DX = 'dx=trial.count&pe=2025,2026&ou=provinces';

const MOST_ROUNDS = 300;

/** What is said of the freshness of an answer is of the moment of asking. */
function said({ watermark: _, ...answer }: Table): Omit<Table, 'watermark'> {
  return answer;
}

describe('what is settled', () => {
  let on: FiguresStage;

  beforeAll(async () => {
    on = await FiguresStage.open();
    await on.stage.publish('registry', [
      unit(0, 'nation'),
      ...[1, 2, 3, 4, 5].map((nth) => unit(nth, 'province', 0)),
    ]);
    await on.tell('reporting', indicator(), form('yearly', 'province', ['trial.count']));
  });
  afterAll(() => on.stage.close());

  it('never changes, whatever is written, corrected, merged or worked out meanwhile', async () => {
    const answers: Table[] = [];
    const seen = new Set<string>();
    let isWriting = true;
    // Until readers have seen the figures move several times: what is settled must go on while others write.
    const goesOn = (round: number): boolean => round < MOST_ROUNDS && (round < 12 || seen.size < 6);
    const write = async (seed: number): Promise<void> => {
      const ids = [1, 2, 3, 4, 5].map(() => newId());
      for (let round = 0; goesOn(round); round += 1) {
        const events = ids.map((reportId, nth) => {
          const facts = {
            reportId,
            unit: nth + 1,
            period: seed % 2 === 0 ? '2025' : '2026',
            figures: { 'trial.count': round * 10 + seed },
          };
          return round === 0
            ? approved(facts)
            : corrected({ ...facts, revision: round + 1, version: round + 2 });
        });
        await on.stage.publish(
          'reporting',
          events.filter((_, nth) => (nth + round + seed) % 3 !== 0 || round === 0),
        );
      }
    };
    const change = async (): Promise<void> => {
      await on.stage.publish('registry', [
        unit(6, 'province', 0, '2025-07-01'),
        merged(6, [1, 2], '2025-07-01'),
      ]);
    };
    const ask = async (boundary: string): Promise<void> => {
      while (isWriting) {
        const answer = await on.table(`${DX}&boundary=${boundary}`);
        answers.push(answer);
        seen.add(JSON.stringify(answer.cells));
      }
    };
    const asking = ['current', 'as-reported', '2024-01-01'].map(ask);
    await Promise.all([write(1), write(2), write(3), write(4), change()]);
    isWriting = false;
    await Promise.all(asking);
    await on.stage.quiet();
    expect(seen.size).toBeGreaterThanOrEqual(6);
    for (const answer of answers) {
      const again = await on.table(`${DX}&boundary=${answer.boundary}&asOf=${answer.asOf}`);
      expect(said(again)).toEqual(said(answer));
    }
  });

  it('is rebuilt with the history it had', async () => {
    const rows = async (): Promise<unknown[]> =>
      on.stage.admin.query(`SELECT to_jsonb(r) AS row FROM aggregation.rollup r ORDER BY 1`);
    const before = await rows();
    const answer = await on.table(DX);
    expect(before.length).toBeGreaterThan(20);
    await rewindGroup(on.stage.admin, 'aggregation.rollup', 'beginning');
    await on.stage.quiet();
    expect(await rows()).toEqual(before);
    expect(said(await on.table(`${DX}&asOf=${answer.asOf}`))).toEqual(said(answer));
  });

  /** How far answers are settled while no consumer and no worker runs. */
  async function settledMeanwhile(change: () => Promise<unknown>): Promise<string> {
    await on.stage.stop();
    await change();
    const database = on.stage.database('aggregation');
    const reader = new SqlTableReader(database, new Timelines(new UnitCopy(database)));
    const { upTo } = await reader.moment();
    await on.stage.start();
    await on.stage.quiet();
    return upTo;
  }

  async function firstOf(column: string, table: string): Promise<string> {
    const [row] = await on.stage.admin.query<{ at: string }>(
      `SELECT ${instantText(`min(${column})`)} AS at FROM aggregation.${table}`,
    );
    return row!.at;
  }

  it('is not what a rewound group has yet to bring again', async () => {
    const { asOf } = await on.table(DX);
    const upTo = await settledMeanwhile(() => rewindGroup(on.stage.admin, 'aggregation.rollup', 'beginning'));
    expect(upTo < (await firstOf('applied_at', 'arrival'))).toBe(true);
    expect((await on.table(`${DX}&asOf=${asOf}`)).asOf).toBe(asOf);
  });

  it('is not what the cells have yet to learn of a changed map', async () => {
    const upTo = await settledMeanwhile(() =>
      on.stage.admin.execute(`UPDATE aggregation.map_progress SET known_until = 'epoch'`),
    );
    expect(upTo < (await firstOf('recorded_at', 'unit_copy_known'))).toBe(true);
    const { asOf } = await on.table(DX);
    expect(asOf > upTo).toBe(true);
  });

  it('is what was settled, not what a transaction under way may still bring', async () => {
    const database = on.stage.database('aggregation');
    const begun = await database.transaction(async (tx) => {
      const [row] = await tx.query<{ at: string }>(
        `SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, pg_current_xact_id() AS id`,
      );
      const { asOf } = await on.table(DX);
      expect(asOf < row!.at).toBe(true);
      expect(await on.refusal(`table?${DX}&asOf=${row!.at}`)).toBe('400 asOf not-settled');
      return row!.at;
    });
    expect((await on.table(`${DX}&asOf=${begun}`)).asOf).toBe(begun);
  });
});
