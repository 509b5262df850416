import type { Database } from '@toandan/persistence';
import type { Catalogue } from '../domain/catalogue.js';
import { loadCatalogue } from './load-catalogue.js';

/**
 * SQL for which state of the definitions it is. They are only ever added within a run of the group, so their number and the
 * run tell.
 */
export const CATALOGUE_VERSION = `
  concat_ws(' ', (SELECT run FROM consumer_group WHERE name = $1), (SELECT count(*) FROM indicator_version),
            (SELECT count(*) FROM form_version))`;

/** All definitions, kept for as long as they are the newest. */
export class Catalogues {
  #held: { readonly version: string; readonly catalogue: Catalogue } | undefined;

  constructor(private readonly database: Database) {}

  /** Those of the version, or of a newer one. */
  async of(version: string): Promise<Catalogue> {
    const held = this.#held;
    if (held?.version === version) return held.catalogue;
    const catalogue = await loadCatalogue(this.database);
    // Should more have been defined in between, they are loaded once more than needed.
    this.#held = { version, catalogue };
    return catalogue;
  }
}
