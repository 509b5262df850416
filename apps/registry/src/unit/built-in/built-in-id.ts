import { v5 } from 'uuid';

/** Ours for ever: with another one every installation would know the same units by other ids. */
const NAMESPACE = '7d1c1f0e-6a5b-4d0a-9a53-2f3b8f0c9e41';

/** The id of a unit that every installation knows under the same name, such as `province/before-2025/06`. */
function builtInId(slug: string): string {
  return v5(slug, NAMESPACE);
}

export const NATION_ID = builtInId('nation');

export function formerProvinceId(code: string): string {
  return builtInId(`province/before-2025/${code}`);
}

/** Of a province made by the reform; one that stayed as it was keeps the id it had before. */
export function newProvinceId(code: string): string {
  return builtInId(`province/since-2025/${code}`);
}

/** One code can begin to mean a commune on a day only once, so code and day make its name. */
export function communeId(code: string, day: string): string {
  return builtInId(`commune/${day}/${code}`);
}
