import { allPages } from './api.js';
import type { DemoPeople } from './people.js';

interface Named {
  readonly code: string;
}

interface Definition {
  readonly path: string;
  readonly json: object;
}

/** The form by which a province says what a review looked back upon. */
const MILESTONES_FORM = 'programme-milestones';
/** Forms of the exercise begin so. */
const EXERCISE_PREFIX = 'exercise-';

/**
 * What the demo needs beyond the built-in catalogue, defined by the catalogue's owner over HTTP: how many years a review
 * looked back upon, which stands beside its province and is never added; and for each indicator of the exercise a monthly
 * form of the provinces, since offices hand their themes in separately.
 *
 * @returns the codes of the exercise's forms
 */
export async function defineForms(people: DemoPeople): Promise<string[]> {
  const owner = people.as('danh-muc');
  const indicators = await allPages<Named & { exercise: boolean; names: { vi: string; en: string } }>(
    owner,
    'reporting/v1/indicators',
  );
  const themes = indicators
    .filter(({ exercise }) => exercise)
    .map(({ code, names }) => ({ code, names, form: formOf(code) }));
  const known = new Set([
    ...indicators.map(({ code }) => `indicators/${code}`),
    ...(await allPages<Named>(owner, 'reporting/v1/forms')).map(({ code }) => `forms/${code}`),
  ]);
  const wanted: Definition[] = [
    ...milestones(),
    ...themes.map(({ code, names, form }) => ({
      path: `forms/${form}`,
      json: { names, level: 'province', indicators: [code], exercise: true },
    })),
  ];
  for (const { path, json } of wanted) {
    if (!known.has(path)) await owner.call('PUT', `reporting/v1/${path}`, { json });
  }
  return themes.map(({ form }) => form);
}

function milestones(): Definition[] {
  const indicator = 'programme.years_reviewed';
  return [
    {
      path: `indicators/${indicator}`,
      json: {
        names: { vi: 'Số năm thực hiện được sơ kết, tổng kết', en: 'Years that a review looks back upon' },
        unit: 'năm',
        kind: 'measure',
        overUnits: 'none',
        overTime: 'none',
        group: 'chương trình phối hợp',
        exercise: false,
      },
    },
    {
      path: `forms/${MILESTONES_FORM}`,
      json: {
        names: { vi: 'Mốc sơ kết, tổng kết chương trình', en: 'Milestones of a programme' },
        level: 'province',
        indicators: [indicator],
        exercise: false,
      },
    },
  ];
}

/** 'exercise.handed_in_kg' has the form 'exercise-handed-in-kg'. */
function formOf(indicator: string): string {
  return `${EXERCISE_PREFIX}${indicator.slice(indicator.indexOf('.') + 1).replaceAll('_', '-')}`;
}
