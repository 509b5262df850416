import type { Database, Tx } from '@toandan/persistence';
import { edgesOf } from '../domain/edges-of.js';
import type { Register, RegisterView } from '../domain/register.js';
import { UnitError } from '../domain/unit-error.js';
import type { AppliedEvent, UnitStore } from '../usecases/unit-store.port.js';
import { saveHistory, type UnitChange } from './history-table.js';
import { CODES, NAMES, PARENTS } from './history-tables.js';
import { LOAD_REGISTER, registerOf } from './load-register.js';
import type { RegisterRows } from './rows.js';

interface Known {
  readonly revision: string;
  readonly register: Register;
}

/**
 * The register in PostgreSQL, with the newest state held in memory: a few megabytes that are asked all the time and
 * change a few times a year. Whether it is still the newest is one look at the register's revision.
 */
export class UnitRepository implements UnitStore {
  #known: Known | undefined;
  readonly #opened = new WeakMap<Tx, Known>();

  constructor(private readonly database: Database) {}

  async read(): Promise<RegisterView> {
    const [row] = await this.database.query<{ revision: string }>(
      'SELECT revision::text AS revision FROM register',
    );
    if (this.#known?.revision !== row!.revision) this.#known = await load(this.database);
    return this.#known.register;
  }

  async open(tx: Tx): Promise<Register> {
    const [row] = await tx.query<{ revision: string }>(
      'SELECT revision::text AS revision FROM register FOR UPDATE',
    );
    const known = this.#known?.revision === row!.revision ? this.#known : await load(tx);
    this.#opened.set(tx, known);
    return known.register.fork();
  }

  async save(tx: Tx, changed: Register, applied: readonly AppliedEvent[]): Promise<void> {
    const opened = this.#opened.get(tx);
    if (opened === undefined) throw new Error('A register is saved by the transaction that opened it');
    const ids = new Set(applied.flatMap(({ versions }) => versions.map(({ unitId }) => unitId)));
    const changes = [...ids].map((id) => ({ before: opened.register.find(id), after: changed.unit(id) }));
    await this.#saveUnits(tx, changes);
    await saveHistory(tx, NAMES, changes);
    await saveHistory(tx, CODES, changes);
    await saveHistory(tx, PARENTS, changes);
    await this.#saveLineage(tx, applied);
    await this.#saveVersions(tx, applied);

    const [row] = await tx.query<{ revision: string }>(
      'UPDATE register SET revision = revision + 1 RETURNING revision::text AS revision',
    );
    tx.afterCommit(() => {
      this.#known = { revision: row!.revision, register: changed };
    });
  }

  async #saveUnits(tx: Tx, changes: readonly UnitChange[]): Promise<void> {
    const units = changes.map(({ after }) => after);
    // One statement for new and changed units; a changed one must still have the version that was read.
    const { count } = await tx.execute(
      `INSERT INTO unit AS u (id, level, version, existence)
       SELECT e.id, e.level, e.version, daterange(e.since, e.until)
         FROM unnest($1::uuid[], $2::text[], $3::integer[], $4::date[], $5::date[]) AS e (id, level, version, since, until)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, existence = excluded.existence
        WHERE u.version = ($6::jsonb ->> u.id::text)::integer`,
      [
        units.map((unit) => unit.id),
        units.map((unit) => unit.level),
        units.map((unit) => unit.version),
        units.map((unit) => unit.from),
        units.map((unit) => unit.until ?? null),
        Object.fromEntries(
          changes.flatMap(({ before }) => (before === undefined ? [] : [[before.id, before.version]])),
        ),
      ],
    );
    if (count !== units.length) throw new UnitError('unit.version-conflict');
  }

  async #saveLineage(tx: Tx, applied: readonly AppliedEvent[]): Promise<void> {
    const edges = applied.flatMap(({ event }) => edgesOf(event));
    if (edges.length === 0) return;
    await tx.execute(
      `INSERT INTO lineage (from_unit, to_unit, day, kind, share, estimated, basis)
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::date[], $4::text[], $5::numeric[], $6::boolean[], $7::jsonb[])
       ON CONFLICT DO NOTHING`,
      [
        edges.map((edge) => edge.from),
        edges.map((edge) => edge.to),
        edges.map((edge) => edge.day),
        edges.map((edge) => edge.kind),
        edges.map((edge) => edge.share),
        edges.map((edge) => edge.estimated),
        edges.map((edge) => JSON.stringify(edge.basis)),
      ],
    );
  }

  async #saveVersions(tx: Tx, applied: readonly AppliedEvent[]): Promise<void> {
    const rows = applied.flatMap(({ event, versions }) =>
      versions.map(({ unitId, version }) => ({ unitId, version, event })),
    );
    await tx.execute(
      `INSERT INTO unit_version (unit_id, version, change, day, basis, recorded_by, recorded_at)
       SELECT * FROM unnest($1::uuid[], $2::integer[], $3::text[], $4::date[], $5::jsonb[], $6::text[], $7::timestamptz[])`,
      [
        rows.map((row) => row.unitId),
        rows.map((row) => row.version),
        rows.map(({ event }) => event.type),
        rows.map(({ event }) => event.day),
        rows.map(({ event }) => (event.basis === undefined ? null : JSON.stringify(event.basis))),
        rows.map(({ event }) => event.recorded.by),
        rows.map(({ event }) => event.recorded.at),
      ],
    );
  }
}

async function load(from: Pick<Database | Tx, 'query'>): Promise<Known> {
  const [rows] = await from.query<RegisterRows & Record<string, unknown>>(LOAD_REGISTER);
  return { revision: rows!.revision, register: registerOf(rows!) };
}
