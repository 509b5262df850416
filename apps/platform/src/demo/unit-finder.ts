import { allPages, type DemoPerson } from './api.js';

export interface FoundProvince {
  readonly id: string;
  /** The province of today that it is, or that it went into. */
  readonly successor: { readonly id: string; readonly code: string; readonly name: string };
}

interface UnitItem {
  readonly id: string;
  readonly code: string | null;
  readonly names: { readonly vi: string };
}

interface UnitAnswer extends UnitItem {
  readonly state: string;
  readonly successors?: readonly { readonly unitId: string }[];
}

/** Asks the registry for provinces by the codes of their day. */
export class UnitFinder {
  constructor(private readonly person: DemoPerson) {}

  async province(code: string, on: string): Promise<FoundProvince> {
    const [found] = await allPages<UnitItem>(
      this.person,
      `registry/v1/units?level=province&on=${on}&code=${code}`,
    );
    if (!found) throw new Error(`There was no province of code ${code} on ${on}`);
    const now = await this.person.get<UnitAnswer>(`registry/v1/units/${found.id}`);
    const [successor] = now.successors ?? [];
    if (now.state !== 'former' || successor === undefined) return { id: found.id, successor: named(now) };
    return {
      id: found.id,
      successor: named(await this.person.get<UnitItem>(`registry/v1/units/${successor.unitId}`)),
    };
  }
}

function named({ id, code, names }: UnitItem): FoundProvince['successor'] {
  return { id, code: code ?? '', name: names.vi };
}
