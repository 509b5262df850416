import { LRUCache } from 'lru-cache';
import type { Adapter, AdapterPayload } from 'oidc-provider';

/** Of each kind. A kind has its own: whoever begins many sign-ins pushes out sign-ins, not other people's sessions. */
const MOST = 10_000;

type Rows = LRUCache<string, AdapterPayload>;

/** What the issuer remembers of one kind (sessions, codes, refresh tokens ..): bounded, and gone with the process. */
class MemoryAdapter implements Adapter {
  constructor(
    private readonly rows: Rows,
    private readonly all: ReadonlyMap<string, Rows>,
  ) {}

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<undefined> {
    this.rows.set(id, payload, expiresIn === undefined ? {} : { ttl: expiresIn * 1_000 });
    return undefined;
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return this.rows.get(id);
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return first(this.rows, (payload) => payload.uid === uid);
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return first(this.rows, (payload) => payload.userCode === userCode);
  }

  async consume(id: string): Promise<undefined> {
    const payload = this.rows.get(id);
    // In place: another `set` would give it a new life.
    if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1_000);
    return undefined;
  }

  async destroy(id: string): Promise<undefined> {
    this.rows.delete(id);
    return undefined;
  }

  async revokeByGrantId(grantId: string): Promise<undefined> {
    for (const rows of this.all.values()) {
      const ofGrant = [...rows.entries()].filter(([, payload]) => payload.grantId === grantId);
      for (const [id] of ofGrant) rows.delete(id);
    }
    return undefined;
  }
}

// A look through them all costs about a millisecond at the bound, and cannot go wrong as an index can.
function first(rows: Rows, isIt: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
  for (const payload of rows.values()) if (isIt(payload)) return payload;
  return undefined;
}

/** Makes the storage of each kind. */
export function memoryAdapters(most = MOST): (kind: string) => Adapter {
  const all = new Map<string, Rows>();
  return (kind) => {
    const rows = all.get(kind) ?? new LRUCache<string, AdapterPayload>({ max: most });
    all.set(kind, rows);
    return new MemoryAdapter(rows, all);
  };
}
