import type { Day } from '../domain/day.js';
import type { LegalBasis } from '../domain/legal-basis.js';
import type { RegisterView } from '../domain/register.js';
import { establish } from '../domain/decide/establish.js';
import { merge } from '../domain/decide/merge.js';
import { rename } from '../domain/decide/rename.js';
import type { Recorded, ReorganisationEvent, UnitRenamed } from '../domain/events.js';
import type { Unit } from '../domain/unit.js';
import { NATION_ID, formerProvinceId, newProvinceId } from './built-in-id.js';
import { MERGERS_2025, type BuiltInMerger } from './mergers-2025.js';
import type { BuiltInProvince } from './built-in-province.js';
import { PROVINCES_BEFORE_2025 } from './provinces-before-2025.js';

export type BuiltInEvent = ReorganisationEvent | UnitRenamed;

/** One step of the history that comes with the platform. */
export interface BuiltInStep {
  /** Whether the register has it already, however it came there. */
  readonly isDone: (register: RegisterView) => boolean;
  readonly decide: (register: RegisterView, recorded: Recorded) => BuiltInEvent[];
}

/** The state under its present name. */
const NATION_SINCE: Day = '1976-07-02';

/** Since Hà Tây joined Hà Nội there were 63: reports from before that day are not the platform's concern. */
const SIXTY_THREE_SINCE: Day = '2008-08-01';

const REFORM_2025: LegalBasis & { readonly inForce: Day } = {
  documentNumber: '202/2025/QH15',
  documentDate: '2025-06-12',
  issuer: 'Quốc hội',
  inForce: '2025-07-01',
};

const HUE_CITY: LegalBasis & { readonly inForce: Day } = {
  documentNumber: '175/2024/QH15',
  documentDate: '2024-11-30',
  issuer: 'Quốc hội',
  inForce: '2025-01-01',
};

/** Under what name Huế was a province before it became a city. */
const HUE_BEFORE: BuiltInProvince = {
  code: '46',
  kind: 'province',
  vi: 'Thừa Thiên Huế',
  en: 'Thua Thien Hue',
};

/** In the order in which it happened. */
export function builtInHistory(): BuiltInStep[] {
  const provinces = PROVINCES_BEFORE_2025.map((one) => (one.code === HUE_BEFORE.code ? HUE_BEFORE : one));
  return [
    nationStep(),
    ...provinces.map(provinceStep),
    ...PROVINCES_BEFORE_2025.filter((one) => one.code === HUE_BEFORE.code).map(hueStep),
    ...MERGERS_2025.map(mergerStep),
  ];
}

function nationStep(): BuiltInStep {
  return {
    isDone: (register) => register.find(NATION_ID) !== undefined,
    decide: (register, recorded) =>
      establish(
        register,
        {
          unitId: NATION_ID,
          level: 'nation',
          kind: 'nation',
          names: { vi: 'Việt Nam', en: 'Viet Nam' },
          day: NATION_SINCE,
        },
        recorded,
      ),
  };
}

function provinceStep({ code, kind, vi, en }: BuiltInProvince): BuiltInStep {
  const unitId = formerProvinceId(code);
  return {
    isDone: (register) => register.find(unitId) !== undefined,
    decide: (register, recorded) =>
      establish(
        register,
        {
          unitId,
          level: 'province',
          kind,
          code,
          names: { vi, en },
          parentId: NATION_ID,
          day: SIXTY_THREE_SINCE,
        },
        recorded,
      ),
  };
}

function hueStep(city: BuiltInProvince): BuiltInStep {
  const { inForce, ...basis } = HUE_CITY;
  return renameStep(formerProvinceId(city.code), city, inForce, basis);
}

/** A province called otherwise from a day on. */
export function renameStep(
  unitId: string,
  { kind, vi, en }: Omit<BuiltInProvince, 'code'>,
  day: Day,
  basis: LegalBasis,
): BuiltInStep {
  return {
    isDone: (register) => register.find(unitId)?.namings.some(({ from }) => from === day) === true,
    decide: (register, recorded) =>
      rename(register, { ...seen(register.unit(unitId)), kind, names: { vi, en }, day, basis }, recorded),
  };
}

function mergerStep({ code, kind, vi, en, of }: BuiltInMerger): BuiltInStep {
  const { inForce, ...basis } = REFORM_2025;
  const unitId = newProvinceId(code);
  return {
    isDone: (register) => register.find(unitId) !== undefined,
    decide: (register, recorded) =>
      merge(
        register,
        {
          sources: of.map((former) => seen(register.unit(formerProvinceId(former)))),
          into: { unitId, kind, code, names: { vi, en }, parentId: NATION_ID },
          day: inForce,
          basis,
        },
        recorded,
      ),
  };
}

function seen({ id, version }: Unit): { unitId: string; expectedVersion: number } {
  return { unitId: id, expectedVersion: version };
}
