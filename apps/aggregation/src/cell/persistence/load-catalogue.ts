import type { IndicatorDefinedV1 } from '@toandan/contracts';
import type { Database, Tx } from '@toandan/persistence';
import { Catalogue, type FormVersion, type MeasureVersion } from '../domain/catalogue.js';
import { instantText } from './instants.js';

export type Reader = Pick<Database | Tx, 'query'>;

interface Row {
  readonly measures: readonly {
    readonly revision: number;
    readonly knownAt: string;
    readonly definition: IndicatorDefinedV1;
  }[];
  readonly forms: readonly FormVersion[];
}

const LOAD = `
  SELECT (SELECT coalesce(json_agg(m), '[]')
            FROM (SELECT revision, ${instantText('known_at')} AS "knownAt", definition FROM indicator_version) AS m)
         AS measures,
         (SELECT coalesce(json_agg(f), '[]')
            FROM (SELECT code, revision, ${instantText('known_at')} AS "knownAt", level, indicators FROM form_version) AS f)
         AS forms`;

/** All definitions with all their revisions: there are some hundreds at most. */
export async function loadCatalogue(reader: Reader): Promise<Catalogue> {
  const [row] = await reader.query<Row & Record<string, unknown>>(LOAD);
  return new Catalogue(
    row!.measures.map(({ revision, knownAt, definition }): MeasureVersion => ({
      revision,
      knownAt,
      measure: { ...definition, occurrences: false },
    })),
    row!.forms,
  );
}
