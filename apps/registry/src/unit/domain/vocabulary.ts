import type { Day } from './day.js';

/** From the nation down. A parent stands above its child in this order. */
export const LEVELS = ['nation', 'province', 'district', 'commune'] as const;
export type UnitLevel = (typeof LEVELS)[number];

/** The day from which there are two levels below the nation (Law 72/2025/QH15). */
const TWO_LEVELS: Day = '2025-07-01';

interface KindRule {
  readonly level: UnitLevel;
  /** The first day on which a unit may become of this kind. */
  readonly since?: Day;
  /** The first day on which it no longer may. */
  readonly until?: Day;
}

const KINDS = {
  nation: { level: 'nation' },
  province: { level: 'province' },
  municipality: { level: 'province' },
  'rural-district': { level: 'district', until: TWO_LEVELS },
  'urban-district': { level: 'district', until: TWO_LEVELS },
  town: { level: 'district', until: TWO_LEVELS },
  'provincial-city': { level: 'district', until: TWO_LEVELS },
  commune: { level: 'commune' },
  ward: { level: 'commune' },
  township: { level: 'commune', until: TWO_LEVELS },
  'special-zone': { level: 'commune', since: TWO_LEVELS },
} as const satisfies Record<string, KindRule>;

export type UnitKind = keyof typeof KINDS;
export const UNIT_KINDS = Object.keys(KINDS) as UnitKind[];

/** Digits of the official code; the nation has none. */
const CODE_DIGITS: Record<UnitLevel, number> = { nation: 0, province: 2, district: 3, commune: 5 };

export function kindFits(kind: UnitKind, level: UnitLevel, day: Day): boolean {
  const rule: KindRule = KINDS[kind];
  if (rule.level !== level) return false;
  return (rule.since === undefined || rule.since <= day) && (rule.until === undefined || day < rule.until);
}

export function codeFits(code: string | undefined, level: UnitLevel): boolean {
  if (code === undefined) return true;
  return code.length === CODE_DIGITS[level] && /^\d+$/.test(code);
}

export function standsAbove(upper: UnitLevel, lower: UnitLevel): boolean {
  return LEVELS.indexOf(upper) < LEVELS.indexOf(lower);
}
