import type { People } from '../host/people.js';

/** A form of communes and what it asks. */
export interface BenchForm {
  readonly code: string;
  readonly indicators: readonly string[];
}

/** 'bench-stored' asks 'bench.stored_01', 'bench.stored_02' ... */
export function benchForm(name: string, indicators: number): BenchForm {
  return {
    code: `bench-${name}`,
    indicators: Array.from(
      { length: indicators },
      (_, nth) => `bench.${name}_${String(nth + 1).padStart(2, '0')}`,
    ),
  };
}

/** Defines forms and their indicators over HTTP: an exercise's, since all figures are invented. */
export async function defineForms(people: People, forms: readonly BenchForm[]): Promise<void> {
  const owner = people.as('danh-muc');
  for (const { code, indicators } of forms) {
    for (const indicator of indicators) {
      await owner.call('PUT', `/api/reporting/v1/indicators/${indicator}`, { json: definition(indicator) });
    }
    const names = { vi: `Biểu thử nghiệm ${code}`, en: `Trial form ${code}` };
    await owner.call('PUT', `/api/reporting/v1/forms/${code}`, {
      json: { names, level: 'commune', indicators, exercise: true },
    });
  }
}

function definition(code: string): object {
  return {
    names: { vi: `Chỉ tiêu thử nghiệm ${code}`, en: `Trial indicator ${code}` },
    unit: 'buổi',
    kind: 'count',
    overUnits: 'sum',
    overTime: 'sum',
    group: 'thử nghiệm',
    exercise: true,
  };
}
