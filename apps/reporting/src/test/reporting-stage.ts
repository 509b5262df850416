import { createEvent, UnitEstablishedV1, UnitsMergedV1, type UnitLevel } from '@toandan/contracts';
import { ServiceStage, type Caller, type Reply } from '@toandan/testing/services';
import { reportingService } from '../service.js';

const REFORM = '2025-07-01';

function id(nth: number): string {
  return `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`;
}

/** For the tests: a nation of two provinces, one of them with a former one in it, and a commune in each. */
export const NATION = id(0);
export const THAI_NGUYEN = id(19);
export const BAC_KAN = id(6);
const OLD_THAI_NGUYEN = id(119);
export const CAO_BANG = id(4);
export const COMMUNE = id(19_001);
export const FAR_COMMUNE = id(4_001);
export const NOWHERE = id(999);

const KINDS = {
  nation: 'nation',
  province: 'province',
  district: 'rural-district',
  commune: 'commune',
} as const;

function unit(unitId: string, level: UnitLevel, vi: string, parentId?: string, effectiveDate = '1997-01-01') {
  return createEvent(UnitEstablishedV1, {
    unitId,
    level,
    kind: KINDS[level],
    names: { vi },
    ...(parentId === undefined ? {} : { parentId }),
    effectiveDate,
  });
}

const UNITS = [
  unit(NATION, 'nation', 'Việt Nam'),
  unit(BAC_KAN, 'province', 'Bắc Kạn', NATION),
  unit(OLD_THAI_NGUYEN, 'province', 'Thái Nguyên', NATION),
  unit(CAO_BANG, 'province', 'Cao Bằng', NATION),
  unit(THAI_NGUYEN, 'province', 'Thái Nguyên', NATION, REFORM),
  createEvent(UnitsMergedV1, {
    unitId: THAI_NGUYEN,
    sources: [BAC_KAN, OLD_THAI_NGUYEN].map((unitId) => ({ unitId, share: '1', estimated: false })),
    effectiveDate: REFORM,
    legalBasis: { documentNumber: '202/2025/QH15', documentDate: '2025-06-12', issuer: 'Quốc hội' },
  }),
  unit(COMMUNE, 'commune', 'Chợ Mới', THAI_NGUYEN, REFORM),
  unit(FAR_COMMUNE, 'commune', 'Trùng Khánh', CAO_BANG, REFORM),
];

/** The service on a stage, its catalogue seeded and the units known. */
export async function openReporting(env: Readonly<Record<string, string>> = {}): Promise<ServiceStage> {
  const stage = await ServiceStage.open([reportingService], { env });
  try {
    await stage.publish('registry', UNITS);
    await stage.quiet();
    return stage;
  } catch (error) {
    await stage.close();
    throw error;
  }
}

export interface People {
  readonly officer: Caller;
  readonly colleague: Caller;
  readonly farOfficer: Caller;
  readonly communeOfficer: Caller;
  /** Of Thái Nguyên. */
  readonly reviewer: Caller;
  readonly ministry: Caller;
  readonly analyst: Caller;
  readonly owner: Caller;
}

export function peopleOf(stage: ServiceStage): People {
  const person = (subject: string, role: string, unitId: string): Caller =>
    stage.as({ roles: [role], unitId, subject });
  return {
    officer: person('officer-tn', 'provincial-officer', THAI_NGUYEN),
    colleague: person('colleague-tn', 'provincial-officer', THAI_NGUYEN),
    farOfficer: person('officer-cb', 'provincial-officer', CAO_BANG),
    communeOfficer: person('officer-cm', 'commune-officer', COMMUNE),
    reviewer: person('reviewer-tn', 'provincial-reviewer', THAI_NGUYEN),
    ministry: person('reviewer-m', 'ministry-reviewer', NATION),
    analyst: person('analyst-m', 'ministry-analyst', NATION),
    owner: person('owner-m', 'catalogue-owner', NATION),
  };
}

export const REPORTS = '/api/reporting/v1/reports';
export const INDICATORS = '/api/reporting/v1/indicators';
export const FORMS = '/api/reporting/v1/forms';

export interface ShownReport {
  readonly id: string;
  readonly version: number;
  readonly revision: number;
  readonly state: string;
  readonly inForce: number | null;
}

export interface Refusal {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly message: string }[];
}

export const value = (amount: string, bound = 'exact') => ({ kind: 'value', value: { amount, bound } });
export const figure = (indicator: string, amount: string, bound?: string) => ({
  indicator,
  figure: value(amount, bound),
});

/** A body that breaks no rule, for a month that no other test uses. */
export function monthly(
  month: string,
  unitId = THAI_NGUYEN,
  figures: object[] = [figure('exercise.patrols', '7')],
) {
  return { unitId, form: 'exercise-monthly', period: { start: `${month}-01`, end: `${month}-28` }, figures };
}

export async function begun(officer: Caller, body: object): Promise<ShownReport> {
  const reply = await officer.post<ShownReport & Refusal>(REPORTS, body);
  if (reply.status !== 201) throw new Error(`The report was not begun: ${reply.text}`);
  return reply.body;
}

/** One step of a report's life, with the version that is the newest. */
export async function step(
  caller: Caller,
  { id: report, version }: ShownReport,
  name: string,
  json?: object,
): Promise<Reply<ShownReport & Refusal>> {
  return caller.post(`${REPORTS}/${report}/${name}`, json, { ifMatch: version });
}

/** The same for a step that must succeed. */
export async function stepped(
  caller: Caller,
  report: ShownReport,
  name: string,
  json?: object,
): Promise<ShownReport> {
  const reply = await step(caller, report, name, json);
  if (reply.status !== 200) throw new Error(`${name}: ${reply.text}`);
  return reply.body;
}

export interface Published {
  readonly type: string;
  readonly key: string;
  readonly payload: Record<string, unknown>;
}

/** What was published about one thing, in order. */
export async function published(stage: ServiceStage, key: string): Promise<Published[]> {
  return stage.database('reporting').query<Published>(
    `SELECT headers ->> 'ce_type' AS type, event_key AS key, payload
       FROM outbox WHERE event_key = $1 ORDER BY xid, position`,
    [key],
  );
}

export const typesOf = (events: readonly Published[]): string[] =>
  events.map(({ type }) => type.replace('reporting.report-', ''));
