import { randomUUID } from 'node:crypto';
import { addDays, calendarDate } from '@toandan/kernel';
import type { Client } from '../client/client.js';
import type { Call, Deed } from '../client/deed.js';
import type { Random } from '../random.js';
import { CHANGES_FROM } from './catalogue.js';
import type { Country } from './country.js';
import { ADMINISTRATOR } from './people.js';
import type { User } from './user.js';

/** A commune that still stands. */
interface Commune {
  readonly id: string;
  readonly parentId: string;
}

const LAST_DAY = '2026-10-30';
const BASIS = { documentNumber: 'DT-01', documentDate: '2026-01-01', issuer: 'Diễn tập' };

/** The owner of the register: establishes communes, renames, moves, merges and splits them. The only one who does. */
export class UnitUser implements User {
  readonly #standing: Commune[] = [];
  #established = 0;
  #day = calendarDate(CHANGES_FROM);

  constructor(
    private readonly client: Client,
    private readonly country: Country,
    /** Told of each new commune that has the year's first months to report. */
    private readonly onEstablished: (unitId: string) => void,
  ) {}

  async act(random: Random): Promise<void> {
    // Each change of the map has every figure counted anew, so they are kept seldom, as they are.
    if (this.#standing.length >= 8 && random.chance(0.9)) return;
    if (this.#standing.length < 8 || random.chance(0.4) || this.#day >= LAST_DAY) {
      return this.#establish(random);
    }
    // A change is dated after every one before it, as history demands.
    if (random.chance(0.3)) this.#day = addDays(this.#day, 1);
    await random.pick([
      () => this.#rename(random),
      () => this.#move(random),
      () => this.#merge(random),
      () => this.#split(random),
    ])();
  }

  async #establish(random: Random): Promise<void> {
    if (this.#established >= 400) return;
    this.#established += 1;
    const parentId = random.pick(this.country.provinces).id;
    const made = await this.#change({ do: 'establish-unit', parentId }, 'establish', {
      level: 'commune',
      kind: 'commune',
      names: this.#names(),
      parentId,
      effectiveDate: '2026-01-01',
    });
    this.#standing.push({ id: made[0]!, parentId });
    this.onEstablished(made[0]!);
  }

  async #rename(random: Random): Promise<void> {
    const { id } = this.#take(random);
    const version = await this.#versionOf(id);
    const json = { unitId: id, names: this.#names(), ...this.#ordered() };
    await this.#change({ do: 'rename-unit', unitId: id }, 'rename', json, version);
  }

  async #move(random: Random): Promise<void> {
    const { id, parentId: before } = this.#take(random);
    const parentId = random.pick(this.country.provinces.filter((one) => one.id !== before)).id;
    const version = await this.#versionOf(id);
    const json = { unitId: id, parentId, ...this.#ordered() };
    await this.#change({ do: 'move-unit', unitId: id, parentId }, 'move', json, version);
  }

  async #merge(random: Random): Promise<void> {
    const sources = [this.#take(random), this.#take(random)];
    const { parentId } = sources[0]!;
    const versions = [];
    for (const { id } of sources) versions.push({ unitId: id, version: await this.#versionOf(id) });
    const deed: Deed = { do: 'merge-units', sources: sources.map(({ id }) => id), parentId };
    await this.#change(deed, 'merge', {
      sources: versions,
      into: { kind: 'commune', names: this.#names(), parentId },
      ...this.#ordered(),
    });
  }

  async #split(random: Random): Promise<void> {
    const { id, parentId } = this.#take(random);
    const other = random.chance(0.5) ? parentId : random.pick(this.country.provinces).id;
    const parts = [
      { parentId, share: '0.4' },
      { parentId: other, share: '0.6' },
    ];
    const version = await this.#versionOf(id);
    const json = {
      unitId: id,
      parts: parts.map((part) => ({ kind: 'commune', names: this.#names(), estimated: true, ...part })),
      ...this.#ordered(),
    };
    await this.#change({ do: 'split-unit', unitId: id, parts }, 'split', json, version);
  }

  /** What has changed once is left alone: each commune has one change, and may have ended by it. */
  #take(random: Random): Commune {
    return this.#standing.splice(random.whole(0, this.#standing.length - 1), 1)[0]!;
  }

  async #change(deed: Deed, what: string, json: object, ifMatch?: number): Promise<readonly string[]> {
    const call: Call = {
      deed,
      service: 'registry',
      method: 'POST',
      path: `/api/registry/v1/unit-changes/${what}`,
      json,
      key: randomUUID(),
      ...(ifMatch !== undefined && { ifMatch }),
    };
    const { answer } = await this.client.call(ADMINISTRATOR, call);
    return answer.made ?? [];
  }

  async #versionOf(id: string): Promise<number> {
    const unit = await this.client.read<{ version: number }>(
      ADMINISTRATOR,
      'registry',
      `/api/registry/v1/units/${id}`,
    );
    return unit.version;
  }

  #ordered(): { effectiveDate: string; legalBasis: object } {
    return { effectiveDate: this.#day, legalBasis: BASIS };
  }

  #names(): { vi: string } {
    return { vi: `Diễn tập ${randomUUID().slice(0, 8)}` };
  }
}
