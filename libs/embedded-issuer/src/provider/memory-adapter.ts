import { LRUCache } from 'lru-cache';
import type { Adapter, AdapterPayload } from 'oidc-provider';

/** Of each kind. A kind has its own: whoever begins many sign-ins pushes out sign-ins, not other people's sessions. */
const MOST = 10_000;

/**
 * What the issuer remembers of one kind (sessions, codes, refresh tokens ..): bounded, and gone with the process. The one
 * that was not asked for longest goes first. A look through all of a kind takes about a millisecond at the bound, and cannot
 * go wrong as an index beside it could.
 */
export class MemoryAdapter implements Adapter {
  readonly #rows: LRUCache<string, AdapterPayload>;

  constructor(_kind: string, most = MOST) {
    // The clock by which the issuer's own checks of `exp` go.
    this.#rows = new LRUCache({ max: most, perf: Date });
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<undefined> {
    this.#rows.set(id, payload, expiresIn === undefined ? {} : { ttl: expiresIn * 1_000 });
    return undefined;
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return this.#rows.get(id);
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#first((payload) => payload.uid === uid);
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.#first((payload) => payload.userCode === userCode);
  }

  async consume(id: string): Promise<undefined> {
    const payload = this.#rows.get(id);
    // In place: another `set` would give it a new life.
    if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1_000);
    return undefined;
  }

  async destroy(id: string): Promise<undefined> {
    this.#rows.delete(id);
    return undefined;
  }

  /** Of this kind only: the library asks each kind that a grant gives. */
  async revokeByGrantId(grantId: string): Promise<undefined> {
    const ofGrant = [...this.#rows.entries()].filter(([, payload]) => payload.grantId === grantId);
    for (const [id] of ofGrant) this.#rows.delete(id);
    return undefined;
  }

  #first(isIt: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    for (const payload of this.#rows.values()) if (isIt(payload)) return payload;
    return undefined;
  }
}
