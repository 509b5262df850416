import type { Client, Person } from '../client/client.js';

export interface Province {
  readonly id: string;
  readonly code: string;
}

/** A province that was, and the one of today that it went into. */
export interface FormerProvince extends Province {
  readonly successorId: string;
}

/** The units that the load begins with. */
export interface Country {
  readonly nation: string;
  readonly provinces: readonly Province[];
  readonly former: readonly FormerProvince[];
}

interface UnitItem {
  readonly id: string;
  readonly code?: string | null;
}

const BEFORE_THE_MERGERS = '2024-12-31';

/** Asks the registry, as every client has to. */
export async function readCountry(client: Client, person: Person): Promise<Country> {
  const list = (query: string): Promise<UnitItem[]> => allPages(client, person, 'registry', `units?${query}`);
  const [nation] = await list('level=nation');
  const today = await list('level=province');
  const existing = new Set(today.map(({ id }) => id));
  const former: FormerProvince[] = [];
  for (const { id, code } of await list(`level=province&on=${BEFORE_THE_MERGERS}`)) {
    if (existing.has(id)) continue;
    const unit = await client.read<{ successors: { unitId: string }[] }>(
      person,
      'registry',
      `/api/registry/v1/units/${id}`,
    );
    former.push({ id, code: code ?? '', successorId: unit.successors[0]!.unitId });
  }
  return {
    nation: nation!.id,
    provinces: today.map(({ id, code }) => ({ id, code: code ?? '' })),
    former,
  };
}

export async function allPages<Item>(
  client: Client,
  person: Person,
  service: string,
  path: string,
): Promise<Item[]> {
  const items: Item[] = [];
  const sign = path.includes('?') ? '&' : '?';
  for (let cursor: string | null = ''; cursor !== null;) {
    const at: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page: { items: Item[]; next: string | null } = await client.read(
      person,
      service,
      `/api/${service}/v1/${path}${sign}limit=200${at}`,
    );
    items.push(...page.items);
    cursor = page.next;
  }
  return items;
}
