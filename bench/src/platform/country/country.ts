import type { ApiClient } from '../host/api-client.js';
import type { People } from '../host/people.js';

export interface BenchUnit {
  readonly id: string;
  readonly code: string;
  readonly provinceId: string;
}

export interface Country {
  readonly nation: string;
  readonly provinces: readonly { readonly id: string; readonly code: string }[];
  readonly communes: readonly BenchUnit[];
}

/** From when on they exist. */
const SINCE = '2025-07-01';

/** The built-in provinces, and as many invented communes below them in turn; imported over HTTP, as the ministry would. */
export async function makeCountry(people: People, communes: number): Promise<Country> {
  const owner = people.as('danh-muc');
  const [nation] = await units(owner, 'nation');
  const provinces = (await units(owner, 'province')).map(({ id, code }) => ({ id, code: code! }));
  const rows = Array.from({ length: communes }, (_, nth) => {
    const code = String(90_000 + nth);
    return `${code},Xã Thử Nghiệm ${nth + 1},xã,${provinces[nth % provinces.length]!.code}`;
  });
  await people.as('quan-tri').call('POST', '/api/registry/v1/commune-imports', {
    key: 'bench-communes',
    json: {
      csv: ['code,name,type,province_code', ...rows, ''].join('\n'),
      effectiveDate: SINCE,
      dryRun: false,
    },
  });
  const made = (await units(owner, 'commune')).toSorted((one, other) => (one.code! < other.code! ? -1 : 1));
  return {
    nation: nation!.id,
    provinces,
    communes: made.map(({ id, code }, nth) => ({
      id,
      code: code!,
      provinceId: provinces[nth % provinces.length]!.id,
    })),
  };
}

interface UnitItem {
  readonly id: string;
  readonly code: string | null;
}

async function units(client: ApiClient, level: string): Promise<UnitItem[]> {
  const items: UnitItem[] = [];
  let next: string | null = '';
  while (next !== null) {
    const cursor: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`;
    const page: { items: UnitItem[]; next: string | null } = await client.get(
      `/api/registry/v1/units?level=${level}&limit=100${cursor}`,
    );
    items.push(...page.items);
    next = page.next;
  }
  return items;
}
