import type { Caller, Reply, ServiceStage } from '@toandan/testing/services';
import { until } from './until.js';

const FORM = 'upgrade-drill';
export const INDICATOR = 'exercise.patrols';
export const PERIOD = '2026-03-01--2026-03-31';
const MONTH = { start: '2026-03-01', end: '2026-03-31' };

interface Id {
  readonly id: string;
}

/** What stays to be looked for: ids of what was entered, and what somebody holds in hand. */
export interface Filled {
  readonly reports: Readonly<
    Record<'approved' | 'corrected' | 'withdrawn' | 'returned' | 'draft' | 'unread', string>
  >;
  readonly tipoff: string;
  readonly receipt: string;
  readonly award: string;
  readonly document: string;
}

/**
 * Something of everything, over HTTP: what stands, what was taken back, what is on its way. Beside what the services
 * come with: units with their history, programmes and their reviews, the catalogue.
 */
export async function fill(stage: ServiceStage): Promise<Filled> {
  const owner = stage.as({ roles: ['catalogue-owner', 'administrator'], subject: 'owner' });
  const ministry = stage.as({ roles: ['ministry-reviewer'], subject: 'ministry' });
  const provinces = (await done<{ items: Id[] }>(owner.get('/api/registry/v1/units?level=province'))).items;
  const [nation] = (await done<{ items: Id[] }>(owner.get('/api/registry/v1/units?level=nation'))).items;
  await done(
    owner.put(`/api/reporting/v1/forms/${FORM}`, {
      names: { vi: 'Diễn tập nâng cấp', en: 'Upgrade drill' },
      level: 'province',
      indicators: [INDICATOR],
      exercise: true,
    }),
  );
  await stage.quiet();

  let next = 0;
  const report = async (amount: string): Promise<{ officer: Caller; id: string; etag: string }> => {
    const unitId = provinces[next++]!.id;
    const officer = stage.as({ roles: ['provincial-officer'], unitId, subject: `officer-${next}` });
    const made = await officer.post<Id>('/api/reporting/v1/reports', {
      unitId,
      form: FORM,
      period: MONTH,
      figures: figures(amount),
    });
    if (made.status !== 201) throw new Error(made.text);
    return { officer, id: made.body.id, etag: made.headers.get('etag')! };
  };
  const step = async (
    who: Caller,
    id: string,
    what: string,
    etag: string,
    json?: unknown,
  ): Promise<string> => {
    const reply = await who.post(`/api/reporting/v1/reports/${id}/${what}`, json, { ifMatch: etag });
    if (reply.status !== 200) throw new Error(reply.text);
    return reply.headers.get('etag')!;
  };
  const approved = async (amount: string): Promise<{ officer: Caller; id: string; etag: string }> => {
    const { officer, id, etag } = await report(amount);
    return {
      officer,
      id,
      etag: await step(ministry, id, 'approve', await step(officer, id, 'submit', etag)),
    };
  };

  const kept = await approved('100');
  const corrected = await approved('20');
  const opened = await step(corrected.officer, corrected.id, 'correct', corrected.etag, {
    reason: 'Nhầm số',
  });
  const put = await corrected.officer.put(
    `/api/reporting/v1/reports/${corrected.id}/figures`,
    { figures: figures('21') },
    { ifMatch: opened },
  );
  await step(
    ministry,
    corrected.id,
    'approve',
    await step(corrected.officer, corrected.id, 'submit', put.headers.get('etag')!),
  );
  const withdrawn = await approved('3000');
  await step(withdrawn.officer, withdrawn.id, 'withdraw', withdrawn.etag, { reason: 'Báo cáo thử' });
  const returned = await report('7');
  await step(
    ministry,
    returned.id,
    'return',
    await step(returned.officer, returned.id, 'submit', returned.etag),
    { reason: 'Thiếu số' },
  );
  const draft = await report('9');

  const operator = stage.as({ roles: ['hotline-operator'], unitId: nation!.id, subject: 'operator' });
  const given = await done<{ receipt: string }>(
    stage.anyone.post('/api/tipoffs/v1/public/tipoffs', {
      unitId: provinces[0]!.id,
      content: 'Diễn tập: có người lạ ở bến phà',
      reporter: { name: 'Người thử', contact: '000' },
      exercise: true,
    }),
  );
  const [tipoff] = (await done<{ items: Id[] }>(operator.get('/api/tipoffs/v1/tipoffs'))).items;
  await done(operator.post(`/api/tipoffs/v1/tipoffs/${tipoff!.id}/verify`, undefined, { ifMatch: 1 }));
  const custodian = stage.as({ roles: ['custodian'], unitId: nation!.id, subject: 'custodian' });
  await done(
    custodian.post(`/api/tipoffs/v1/tipoffs/${tipoff!.id}/identity-access`, { reason: 'Diễn tập', hours: 1 }),
  );

  const award = await done<Id>(
    ministry.post('/api/commendations/v1/awards', {
      unitId: provinces[0]!.id,
      forms: ['Bằng khen'],
      exercise: true,
      conferredBy: 'Ủy ban diễn tập',
      conferred: '2026-03-08',
      collectives: 2,
      reason: 'Diễn tập nâng cấp',
    }),
  );
  const document = await done<Id>(
    ministry.post('/api/programs/v1/documents', {
      unitId: provinces[0]!.id,
      number: '01/DT-NC',
      type: 'Kế hoạch',
      issuer: 'Ủy ban diễn tập',
      exercise: true,
    }),
  );
  await stage.quiet();
  await leaveDeadLetter(stage);
  const unread = await leaveUnread(stage, () => approved('5'));
  return {
    reports: {
      approved: kept.id,
      corrected: corrected.id,
      withdrawn: withdrawn.id,
      returned: returned.id,
      draft: draft.id,
      unread: unread.id,
    },
    tipoff: tipoff!.id,
    receipt: given.receipt,
    award: award.id,
    document: document.id,
  };
}

/** An event that breaks its contract, as a faulty producer would leave it: its consumers put it aside. */
async function leaveDeadLetter({ admin }: ServiceStage): Promise<void> {
  await admin.execute(
    `INSERT INTO reporting.outbox (topic, slice, event_key, headers, payload)
     SELECT topic, slice, 'upgrade-drill', jsonb_set(headers::jsonb, '{ce_id}', to_jsonb(uuidv7()::text))::json, '{}'
       FROM reporting.outbox WHERE headers::text LIKE '%reporting.report-approved%' LIMIT 1`,
  );
  await until('the broken event is put aside', async () => {
    const letters = await admin.query('SELECT 1 FROM aggregation.dead_letter');
    return letters.length > 0;
  });
}

/** One event is left unread, and one cell is left to be worked out again: as a stop finds things at any moment. */
async function leaveUnread<T>(stage: ServiceStage, publish: () => Promise<T>): Promise<T> {
  const at = stage.services.findIndex(({ name }) => name === 'aggregation');
  const [aggregation] = stage.services.splice(at, 1);
  await aggregation!.stop();
  await stage.admin.execute(
    `INSERT INTO aggregation.dirty_key (indicator, period_start, period_end, slice, applied_at)
     SELECT indicator, period_start, period_end, 0, now() FROM aggregation.cell_key WHERE indicator = $1`,
    [INDICATOR],
  );
  return publish();
}

export function figures(amount: string): object[] {
  return [{ indicator: INDICATOR, figure: { kind: 'value', value: { amount, bound: 'exact' } } }];
}

export async function done<Body>(call: Promise<Reply<unknown>>): Promise<Body> {
  const reply = await call;
  if (reply.status >= 300) throw new Error(`${reply.status}: ${reply.text}`);
  return reply.body as Body;
}
