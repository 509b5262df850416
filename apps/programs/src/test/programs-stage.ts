import type { Clock } from '@toandan/kernel';
import { ServiceStage, type Caller } from '@toandan/testing/services';
import { programsService } from '../service.js';
import { smallCountry } from './small-country.js';

export const API = '/api/programs/v1';
export const ENGLISH = { headers: { 'accept-language': 'en' } };

/** For the tests: that day in Việt Nam, and never another. */
const CLOCK: Clock = { now: () => new Date('2026-11-22T08:00:00.000Z') };

/** For the tests: the service on a real database, with a small country. */
export class ProgramsStage {
  private constructor(readonly stage: ServiceStage) {}

  static async open(): Promise<ProgramsStage> {
    const stage = await ServiceStage.open([programsService], { clock: CLOCK });
    await stage.publish('registry', smallCountry());
    await stage.quiet();
    return new ProgramsStage(stage);
  }

  officer(unitId: string): Caller {
    return this.stage.as({ roles: ['provincial-officer'], unitId, subject: `officer of ${unitId}` });
  }

  get ministry(): Caller {
    return this.stage.as({ roles: ['ministry-reviewer'], subject: 'ministry' });
  }

  get reader(): Caller {
    return this.stage.as({ roles: ['ministry-analyst'], subject: 'reader' });
  }

  /** What the service has published, in order. */
  async published(): Promise<{ type: string; payload: Record<string, unknown> }[]> {
    return this.stage
      .database('programs')
      .query(`SELECT headers ->> 'ce_type' AS type, payload FROM outbox ORDER BY xid, position`);
  }

  async close(): Promise<void> {
    await this.stage.close();
  }
}
