import { approximateDate, calendarDate } from '@toandan/kernel';
import type { Award, FormShare, GivenForm, RevocationGround } from '../domain/award.js';

export const AWARD_COLUMNS = `id, version, unit_id, exercise, forms, conferred_by, conferred, decision_number,
  collectives, individuals, models, reason, split, source, note,
  revoked_on::text AS revoked_on, revocation_ground, revocation_reason`;

export interface AwardRow {
  readonly id: string;
  readonly version: number;
  readonly unit_id: string;
  readonly exercise: boolean;
  readonly forms: GivenForm[];
  readonly conferred_by: string;
  readonly conferred: string | null;
  readonly decision_number: string | null;
  readonly collectives: number | null;
  readonly individuals: number | null;
  readonly models: number | null;
  readonly reason: string;
  readonly split: FormShare[];
  readonly source: string | null;
  readonly note: string | null;
  readonly revoked_on: string | null;
  readonly revocation_ground: RevocationGround | null;
  readonly revocation_reason: string | null;
}

export function awardOf(row: AwardRow): Award {
  const { id, version, exercise, forms, conferred, collectives, individuals, models, reason, split } = row;
  const { source, note, revoked_on: on, revocation_ground: ground, revocation_reason: why } = row;
  return {
    id,
    version,
    unitId: row.unit_id,
    exercise,
    forms,
    conferredBy: row.conferred_by,
    ...(conferred === null ? {} : { conferred: approximateDate(conferred) }),
    ...(row.decision_number === null ? {} : { decisionNumber: row.decision_number }),
    ...(collectives === null ? {} : { collectives }),
    ...(individuals === null ? {} : { individuals }),
    ...(models === null ? {} : { models }),
    reason,
    split,
    ...(source === null ? {} : { source }),
    ...(note === null ? {} : { note }),
    ...(on === null || ground === null || why === null
      ? {}
      : { revocation: { on: calendarDate(on), ground, reason: why } }),
  };
}
