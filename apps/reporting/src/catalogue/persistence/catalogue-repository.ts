import type { Database, PreparedStatement, Tx } from '@toandan/persistence';
import type { Catalogue } from '../domain/catalogue.js';
import type { Form } from '../domain/form.js';
import type { Indicator } from '../domain/indicator.js';
import type {
  CatalogueStore,
  DefinitionKind,
  NewDefinition,
  PastDefinition,
  Recorded,
} from '../usecases/catalogue-store.port.js';

interface Held {
  readonly revision: string;
  readonly catalogue: Catalogue;
}

interface DefinitionRow {
  readonly kind: DefinitionKind;
  readonly code: string;
  readonly revision: number;
  readonly body: Indicator | Form;
}

const REVISION: PreparedStatement = {
  name: 'catalogue-revision',
  text: 'SELECT revision::text AS revision FROM catalogue',
};

/** One statement, so that the definitions are those of the revision. */
const LOAD = `
  SELECT c.revision::text AS revision,
         (SELECT coalesce(json_agg(d ORDER BY d.code), '[]')
            FROM (SELECT DISTINCT ON (kind, code) kind, code, revision, body
                    FROM definition ORDER BY kind, code, revision DESC) AS d) AS definitions
    FROM catalogue c`;

/** The catalogue in PostgreSQL, held in memory: whether it is still the newest is one look at its revision. */
export class CatalogueRepository implements CatalogueStore {
  #held: Held | undefined;

  constructor(private readonly database: Database) {}

  async read(): Promise<Catalogue> {
    const [row] = await this.database.query<{ revision: string }>(REVISION);
    if (this.#held?.revision !== row!.revision) this.#held = await load(this.database);
    return this.#held.catalogue;
  }

  async open(tx: Tx): Promise<Catalogue> {
    await tx.execute('SELECT 1 FROM catalogue FOR UPDATE');
    return (await load(tx)).catalogue;
  }

  async save(tx: Tx, definitions: readonly NewDefinition[], { by, at }: Recorded): Promise<void> {
    await tx.execute(
      `INSERT INTO definition (kind, code, revision, body, defined_by, defined_at)
       SELECT e.kind, e.code, e.revision, e.body, $5, $6
         FROM unnest($1::text[], $2::text[], $3::integer[], $4::jsonb[]) AS e (kind, code, revision, body)`,
      [
        definitions.map(({ kind }) => kind),
        definitions.map(({ definition }) => definition.code),
        definitions.map(({ revision }) => revision),
        definitions.map(({ definition }) => JSON.stringify(definition)),
        by,
        at,
      ],
    );
    await tx.execute('UPDATE catalogue SET revision = revision + 1');
  }

  async history(kind: DefinitionKind, code: string): Promise<PastDefinition[]> {
    const rows = await this.database.query<{
      revision: number;
      body: Indicator | Form;
      by: string;
      at: Date;
    }>(
      `SELECT revision, body, defined_by AS by, defined_at AS at
         FROM definition WHERE kind = $1 AND code = $2 ORDER BY revision`,
      [kind, code],
    );
    return rows.map(({ revision, body, by, at }) => ({
      revision,
      definition: body,
      by,
      at: at.toISOString(),
    }));
  }
}

async function load(from: Pick<Database | Tx, 'query'>): Promise<Held> {
  const [row] = await from.query<{ revision: string; definitions: DefinitionRow[] }>(LOAD);
  const { revision, definitions } = row!;
  const of = <Definition>(
    wanted: DefinitionKind,
  ): Map<string, { definition: Definition; revision: number }> =>
    new Map(
      definitions
        .filter(({ kind }) => kind === wanted)
        .map((one) => [one.code, { definition: one.body as Definition, revision: one.revision }]),
    );
  return { revision, catalogue: { indicators: of<Indicator>('indicator'), forms: of<Form>('form') } };
}
