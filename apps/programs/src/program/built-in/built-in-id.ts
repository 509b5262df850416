import { v5 } from 'uuid';

/** Ours for ever: with another one every installation would know the same programmes by other ids. */
const NAMESPACE = '56ba705f-2644-4867-af38-1592d03b6738';

/** The id of what every installation knows under the same name, such as `document/09-CTr-BCA-MTTW/2013-08-01`. */
export function builtInId(slug: string): string {
  return v5(slug, NAMESPACE);
}
