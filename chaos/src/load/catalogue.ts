import { periodsIn } from '@toandan/kernel';
import { send } from '../client/send.js';
import type { World } from '../world/world.js';
import type { Country } from './country.js';
import { CATALOGUE_OWNER } from './people.js';

/** What a report may be about. The load reports each once. */
export interface Subject {
  readonly unitId: string;
  readonly form: string;
  readonly indicator: string;
  readonly period: { readonly start: string; readonly end: string };
}

interface Definition {
  readonly path: string;
  readonly json: object;
}

/** Built-in indicators of exercises; each gets a monthly form of the provinces, so that there is much to report. */
const INDICATORS = [
  'exercise.patrols',
  'exercise.sessions',
  'exercise.participants',
  'exercise.leaflets',
  'exercise.tipoffs',
  'exercise.handed_in_kg',
];
export const PROBE_INDICATOR = 'exercise.chaos_probe';
export const PROBE_FORM = 'chaos-probe';
/** Reported by communes alone: of two levels that report the same the higher one would count. */
export const COMMUNE_INDICATOR = 'exercise.chaos_communes';
const COMMUNE_FORM = 'chaos-communes';
/** The first day on which units may change: whatever communes report is about days before it. */
export const CHANGES_FROM = '2026-06-01';

const formOf = (indicator: string): string => `chaos-${indicator.split('.')[1]!.replaceAll('_', '-')}`;

/** Defines over HTTP what the load reports by; before the first fault. */
export async function defineCatalogue(world: World): Promise<void> {
  const definitions: Definition[] = [
    indicator(PROBE_INDICATOR),
    form(PROBE_FORM, PROBE_INDICATOR, 'province'),
    indicator(COMMUNE_INDICATOR),
    form(COMMUNE_FORM, COMMUNE_INDICATOR, 'commune'),
    ...INDICATORS.map((code) => form(formOf(code), code, 'province')),
  ];
  for (const { path, json } of definitions) {
    const token = await world.tokenOf(CATALOGUE_OWNER);
    const origin = world.originOf('reporting');
    const address = '10.0.0.1';
    const reply = await send({
      origin,
      method: 'PUT',
      path: `/api/reporting/v1/${path}`,
      token,
      address,
      json,
    });
    if (reply.status !== 201) throw new Error(`${path} could not be defined: ${reply.text}`);
  }
}

/** Every month of 2024 of the provinces of then, and of 2026 of those of now, by every form. */
export function provincialSubjects({ provinces, former }: Country): Subject[] {
  const about = (units: readonly { id: string }[], year: number, months: number): Subject[] =>
    periodsIn('civil-month', year)
      .slice(0, months)
      .flatMap(({ start, end }) =>
        units.flatMap(({ id }) =>
          INDICATORS.map((indicator) => ({
            unitId: id,
            form: formOf(indicator),
            indicator,
            period: { start, end },
          })),
        ),
      );
  return [...about(provinces, 2026, 9), ...about(former, 2024, 12)];
}

/** What a commune that exists since the year's beginning has to report. */
export function communeSubjects(unitId: string): Subject[] {
  return periodsIn('civil-month', 2026)
    .filter(({ end }) => end < CHANGES_FROM)
    .map(({ start, end }) => ({
      unitId,
      form: COMMUNE_FORM,
      indicator: COMMUNE_INDICATOR,
      period: { start, end },
    }));
}

function indicator(code: string): Definition {
  return {
    path: `indicators/${code}`,
    json: {
      names: { vi: `Thử (diễn tập): ${code}`, en: `Trial (exercise): ${code}` },
      unit: 'lần',
      kind: 'count',
      overUnits: 'sum',
      overTime: 'sum',
      group: 'diễn tập',
      exercise: true,
    },
  };
}

function form(code: string, indicatorCode: string, level: string): Definition {
  return {
    path: `forms/${code}`,
    json: {
      names: { vi: `Biểu thử (diễn tập): ${code}`, en: `Trial form (exercise): ${code}` },
      level,
      indicators: [indicatorCode],
      exercise: true,
    },
  };
}
