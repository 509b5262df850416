import { Decimal } from '@toandan/kernel';
import type { Done } from '../client/journal.js';
import type { Country } from '../load/country.js';

export type BoundaryName = 'as-reported' | 'current';

/** What part of a unit's figures counts in a province. */
export interface Place {
  readonly province: string;
  readonly share: Decimal;
}

/** Where units belong, by the acknowledged changes of them. */
export interface Places {
  /** The shares add up to one. On `as-reported` there is one: what is reported is about days before any change. */
  of(unitId: string, boundary: BoundaryName): readonly Place[];
}

const ONE = Decimal.fromInteger(1);

/** A unit's first and present place, and what came of it. */
interface Standing {
  readonly first: string;
  now: readonly { readonly in: string; readonly share: Decimal }[];
}

/** @throws Error: a change of a unit of which nobody was told */
export function placesOf({ provinces, former }: Country, done: readonly Done[]): Places {
  const standings = new Map<string, Standing>();
  const own = new Set(provinces.map(({ id }) => id));
  const stands = (unitId: string, parent: string): void =>
    void standings.set(unitId, { first: parent, now: [{ in: parent, share: ONE }] });
  for (const { id, successorId } of former) {
    standings.set(id, { first: id, now: [{ in: successorId, share: ONE }] });
  }
  const known = (unitId: string): Standing => {
    const standing = standings.get(unitId);
    if (standing === undefined) throw new Error(`Nobody was told of the unit ${unitId}`);
    return standing;
  };
  for (const { deed, answer } of done) {
    switch (deed.do) {
      case 'establish-unit':
        stands(answer.made![0]!, deed.parentId);
        break;
      case 'move-unit':
        known(deed.unitId).now = [{ in: deed.parentId, share: ONE }];
        break;
      case 'merge-units':
        stands(answer.made![0]!, deed.parentId);
        for (const source of deed.sources) known(source).now = [{ in: answer.made![0]!, share: ONE }];
        break;
      case 'split-unit':
        deed.parts.forEach(({ parentId }, nth) => stands(answer.made![nth]!, parentId));
        known(deed.unitId).now = deed.parts.map(({ share }, nth) => ({
          in: answer.made![nth]!,
          share: Decimal.parse(share),
        }));
        break;
      default:
        break;
    }
  }
  const current = (unitId: string): Place[] =>
    own.has(unitId)
      ? [{ province: unitId, share: ONE }]
      : known(unitId).now.flatMap((part) =>
          current(part.in).map(({ province, share }) => ({ province, share: share.times(part.share) })),
        );
  return {
    of: (unitId, boundary) => {
      if (own.has(unitId)) return [{ province: unitId, share: ONE }];
      if (boundary === 'as-reported') return [{ province: known(unitId).first, share: ONE }];
      return together(current(unitId));
    },
  };
}

/** Parts that lie in one province are one again there. */
function together(places: readonly Place[]): Place[] {
  return [...Map.groupBy(places, ({ province }) => province)].map(([province, parts]) => ({
    province,
    share: parts.reduce((sum, { share }) => sum.plus(share), Decimal.ZERO),
  }));
}
