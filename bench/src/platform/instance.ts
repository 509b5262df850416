import pg from 'pg';
import { defineForms, benchForm } from './country/catalogue.js';
import { makeCountry, type Country } from './country/country.js';
import { monthAt, type Month } from './country/months.js';
import { copyMonth, storeMonth } from './country/store-contributions.js';
import { HostProcess, type HostOptions } from './host/host-process.js';
import { ReferenceProcess } from './reference/reference-process.js';
import { People } from './host/people.js';

export interface InstanceOptions extends HostOptions {
  readonly communes: number;
  readonly progress: (text: string) => void;
}

/** What is asked in the benches; a report of the first has 25 figures. */
export const FORMS = {
  stored: benchForm('stored', 25),
  counted: benchForm('counted', 5),
  visible: benchForm('visible', 1),
  written: benchForm('written', 5),
} as const;

/** More months than are ever stored beforehand. */
const MONTHS_STORED = 600;

/** A running platform with its people, units and forms, and a way round it into its database. */
export class Instance {
  #months = 0;
  #stored = 0;
  #reference: Promise<ReferenceProcess> | undefined;
  readonly #made = new Set<string>();

  private constructor(
    readonly host: HostProcess,
    readonly people: People,
    readonly country: Country,
    readonly database: pg.Pool,
    private readonly options: InstanceOptions,
  ) {}

  static async open(options: InstanceOptions): Promise<Instance> {
    const host = await HostProcess.start(options);
    const national = await People.gather(host);
    await host.quiet();
    const country = await makeCountry(national, options.communes);
    const people = await national.with(country.provinces.slice(0, 8));
    national.close();
    await defineForms(people, Object.values(FORMS));
    await host.quiet();
    const database = new pg.Pool({ connectionString: host.ready.databaseUrl, max: 4 });
    database.on('error', () => undefined);
    return new Instance(host, people, country, database, options);
  }

  /** How many contributions were put there by {@link store}. */
  get stored(): number {
    return this.#stored;
  }

  get dataDir(): string {
    return this.options.dataDir;
  }

  /** A month that no bench has used yet. */
  nextMonth(): Month {
    this.#months += 1;
    return monthAt(MONTHS_STORED + this.#months);
  }

  /** Fills up to at least so many contributions. Of the first month the platform works out the totals, the others follow it. */
  async store(contributions: number): Promise<void> {
    const { databaseUrl } = this.host.ready;
    const form = FORMS.stored;
    const each = this.country.communes.length * form.indicators.length;
    const [from, to] = [Math.round(this.#stored / each), Math.ceil(contributions / each)];
    if (to <= from) return;
    this.options.progress(`  storing up to ${(to * each).toLocaleString('en-GB')} contributions`);
    if (from === 0) {
      await storeMonth(databaseUrl, form, monthAt(0));
      await this.host.quiet();
    }
    const others = Array.from({ length: to }, (_, nth) => monthAt(nth)).slice(Math.max(1, from));
    if (others.length > 0) await copyMonth(databaseUrl, form, monthAt(0), others);
    this.#stored = to * each;
    await this.database.query('VACUUM ANALYZE');
  }

  /** The reference beside this platform, in its database. `make` makes the tables it needs, once for each name. */
  async reference(name: string, make: string): Promise<ReferenceProcess> {
    const { nation, provinces } = this.country;
    const { databaseUrl } = this.host.ready;
    await this.database.query('CREATE SCHEMA IF NOT EXISTS bench');
    const statements = this.#made.has(name) || make === '' ? [] : make.split(';\n');
    for (const statement of statements) await this.database.query(statement);
    if (make !== '') this.#made.add(name);
    this.#reference ??= ReferenceProcess.start({
      databaseUrl,
      nation,
      provinces: provinces.map(({ id }) => id),
    });
    return this.#reference;
  }

  async close(): Promise<void> {
    await (await this.#reference?.catch(() => undefined))?.stop();
    this.people.close();
    await this.database.end();
    await this.host.stop();
  }
}
