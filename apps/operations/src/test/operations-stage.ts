import { createEvent, toHeaders, UnitRenamedV1 } from '@toandan/contracts';
import { newId } from '@toandan/kernel';
import { ServiceStage, until, type Caller } from '@toandan/testing/services';
import { operationsService } from '../service.js';
import { FAILING_GROUP, FailingService } from './failing-service.js';

export const API = '/api/operations/v1';

export interface ListedLetter {
  readonly id: string;
  readonly state: string;
  readonly key: string;
  readonly eventId: string;
}

/** The service beside one that fails when it is told to. */
export class OperationsStage {
  private constructor(
    readonly stage: ServiceStage,
    readonly failing: FailingService,
  ) {}

  static async open(): Promise<OperationsStage> {
    const failing = new FailingService();
    const stage = await ServiceStage.open([failing.definition, operationsService]);
    return new OperationsStage(stage, failing);
  }

  /** Leaves no letters and no keys behind for the next test. */
  async clear(): Promise<void> {
    this.failing.refused.clear();
    await this.stage.admin.execute('TRUNCATE programs.dead_letter');
    await this.stage.admin.execute('TRUNCATE operations.operator_act');
    this.failing.taken.length = 0;
  }

  get operator(): Caller {
    return this.stage.as({ roles: ['operator'], subject: 'operator-1' });
  }

  /** One event a name, all of one unit; returns the unit's id. */
  async rename(names: readonly string[], unitId = newId()): Promise<string> {
    const events = names.map((vi) =>
      createEvent(UnitRenamedV1, {
        unitId,
        kind: 'province',
        names: { vi },
        effectiveDate: '2026-01-01',
        legalBasis: { documentNumber: '1/2025/NQ', documentDate: '2025-12-01', issuer: 'Quốc hội' },
      }),
    );
    await this.stage.publish('registry', events);
    return unitId;
  }

  /** What no service of ours would write: an event whose content breaks its contract. */
  async publishRaw(payload: object): Promise<void> {
    const key = newId();
    const headers = toHeaders({
      id: newId(),
      type: 'registry.unit-renamed',
      version: 1,
      source: '/registry',
      key,
      time: new Date().toISOString(),
      correlationId: newId(),
    });
    await this.stage.admin.execute(
      `INSERT INTO registry.outbox (topic, slice, event_key, headers, payload)
       VALUES ('registry.unit.v1', 0, $1, $2, $3)`,
      [key, JSON.stringify(headers), JSON.stringify(payload)],
    );
  }

  /** The letters that wait, once there are so many. */
  async letters(count: number): Promise<ListedLetter[]> {
    return until(`${count} letters`, async () => {
      const { body } = await this.operator.get<{ items: ListedLetter[] }>(`${API}/dead-letters`);
      return body.items.length === count && body.items;
    });
  }

  async states(): Promise<string[]> {
    const rows = await this.stage.admin.query<{ state: string }>(
      'SELECT state FROM programs.dead_letter WHERE consumer_group = $1 ORDER BY id',
      [FAILING_GROUP],
    );
    return rows.map(({ state }) => state);
  }

  async acts(): Promise<Record<string, unknown>[]> {
    return (await this.operator.get<{ items: Record<string, unknown>[] }>(`${API}/acts`)).body.items;
  }
}
