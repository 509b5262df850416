import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AwardConferredV1,
  AwardRevokedV1,
  createEvent,
  ProgramSignedV1,
  ReviewHeldV1,
  TipoffReceivedV1,
  type FieldsOf,
} from '@toandan/contracts';
import { newId } from '@toandan/kernel';
import { FiguresStage } from './test/figures-stage.js';
import { id, unit } from './test/told.js';

function award(change: Partial<FieldsOf<AwardConferredV1>>): AwardConferredV1 {
  return createEvent(AwardConferredV1, {
    awardId: newId(),
    unitId: id(1),
    forms: ['Bằng khen'],
    conferredBy: 'UBND tỉnh',
    exercise: false,
    ...change,
  });
}

function tipoffs(
  count: number,
  month: string,
  channel: TipoffReceivedV1['channel'],
  exercise = false,
): object[] {
  return Array.from({ length: count }, () =>
    createEvent(TipoffReceivedV1, {
      tipoffId: newId(),
      unitId: id(1),
      channel,
      receivedOn: `${month}-07`,
      exercise,
    }),
  );
}

describe('what is counted without a form', () => {
  let on: FiguresStage;
  const revoked = newId();

  beforeAll(async () => {
    on = await FiguresStage.open();
    await on.stage.publish('registry', [unit(0, 'nation'), unit(1, 'province', 0), unit(2, 'province', 0)]);
    await on.stage.publish('commendations', [
      award({ collectives: 12, individuals: 8, conferred: '2018' }),
      award({ collectives: 14, conferred: '2018-12' }),
      award({ collectives: 29, individuals: 28, conferred: '2018-12-03', unitId: id(2) }),
      award({ collectives: 3, awardId: revoked, conferred: '2018' }),
      award({ collectives: 2, individuals: 2 }),
      award({ collectives: 5, conferred: '2018', exercise: true }),
      createEvent(AwardRevokedV1, { awardId: revoked, revokedOn: '2019-01-01' }),
    ]);
    const programId = newId();
    await on.stage.publish('programs', [
      createEvent(ProgramSignedV1, {
        programId,
        unitId: id(0),
        title: 'Chương trình 09',
        signed: '2013-08-01',
        parties: ['Bộ Công an'],
        exercise: false,
      }),
      ...[5, 10].map((years) =>
        createEvent(ReviewHeldV1, {
          programId,
          reviewId: newId(),
          kind: 'interim',
          years,
          unitId: id(1),
          held: years === 5 ? '2019-03-11' : '2023',
          exercise: false,
        }),
      ),
    ]);
    await on.stage.publish('tipoffs', [
      ...tipoffs(7, '2026-03', 'hotline'),
      ...tipoffs(2, '2026-03', 'web'),
      ...tipoffs(9, '2026-04', 'web'),
      ...tipoffs(30, '2026-04', 'hotline', true),
    ]);
    await on.stage.quiet();
  });
  afterAll(() => on.stage.close());

  it('awards add up by as much as is known of their day; revoked ones no longer; undated ones are told of', async () => {
    expect(await on.full(`dx=commendation.collectives&pe=2018,2018-12&ou=nation,`.replace(/,$/, ''))).toEqual(
      ['55 3 undated:2', '43 2 undated:2'],
    );
    expect(await on.full('dx=commendation.individuals&pe=2018&ou=provinces')).toEqual([
      '8 1 undated:2',
      '28 1',
    ]);
    expect(await on.full('dx=commendation.awards&pe=2018&ou=nation')).toEqual(['3 3 undated:1']);
    expect(await on.full('dx=commendation.models&pe=2018&ou=nation')).toEqual(['chưa báo cáo 0']);
  });

  it('those of an exercise stand apart', async () => {
    const { cells, exercise } = await on.table('dx=exercise.commendation.collectives&pe=2018&ou=nation');
    expect([cells[0]!.text.vi, exercise]).toEqual(['5', true]);
  });

  it('programmes and their reviews', async () => {
    expect(
      await on.full(
        'dx=program.signed,program.reviews&pe=2013,2010--2030&ou=nation'.replace(
          '2010--2030',
          '2010-01-01--2029-12-31',
        ),
      ),
    ).toEqual(['1 1', '1 1', 'chưa báo cáo 0', '2 2']);
  });

  it('tip-offs only by channel and month, and no small number', async () => {
    interface Counts {
      readonly smallest: number;
      readonly channels: readonly {
        readonly channel: string;
        readonly months: readonly (number | null)[];
        readonly total: number | null;
      }[];
      readonly total: number | null;
    }
    const { body } = await on.get<Counts>('tipoff-counts?year=2026');
    const of = (channel: string): readonly (number | null)[] =>
      body.channels.find((one) => one.channel === channel)!.months;
    expect(body.smallest).toBe(5);
    expect(of('web')[2]).toBeNull();
    // Otherwise it would be the difference of the totals.
    expect(
      body.channels.flatMap(({ months, total }) => [...months, total]).filter((count) => count === null)
        .length,
    ).toBeGreaterThanOrEqual(2);
    expect(of('letter')).toEqual(Array.from({ length: 12 }, () => 0));
    const drill = await on.get<Counts>('tipoff-counts?year=2026&exercise=true');
    expect(drill.body.total).toBe(30);
    expect((await on.get('tipoff-counts?year=26')).status).toBe(400);
    const officer = on.stage.as({ roles: ['commune-officer'] });
    expect((await officer.get('/api/aggregation/v1/tipoff-counts?year=2026')).status).toBe(403);
  });

  it('tip-offs are in no table', async () => {
    const { body } = await on.get<{ items: { code: string }[] }>('indicators');
    expect(body.items.filter(({ code }) => code.includes('tipoff'))).toEqual([]);
  });
});
