import { randomUUID } from 'node:crypto';
import { addDays, calendarDate } from '@toandan/kernel';
import type { Client } from '../client/client.js';
import type { Random } from '../random.js';
import type { Country } from './country.js';
import { REVIEWER } from './people.js';
import type { User } from './user.js';

const FIRST_DAY = calendarDate('2026-01-01');
const DAYS = 270;

interface Held {
  readonly id: string;
  readonly version: number;
}

/** The ministry enters awards, and revokes some. */
export class AwardUser implements User {
  readonly #conferred: Held[] = [];

  constructor(
    private readonly client: Client,
    private readonly country: Country,
  ) {}

  async act(random: Random): Promise<void> {
    if (this.#conferred.length > 2 && random.chance(0.25)) return this.#revoke(this.#conferred.shift()!);
    const unitId = random.pick(this.country.provinces).id;
    const conferred: string = addDays(FIRST_DAY, random.whole(0, DAYS));
    const counts = {
      ...(random.chance(0.8) && { collectives: random.whole(0, 40) }),
      ...(random.chance(0.8) && { individuals: random.whole(0, 90) }),
    };
    const { answer } = await this.client.call(REVIEWER, {
      deed: { do: 'confer-award', unitId, conferred, ...counts },
      service: 'commendations',
      method: 'POST',
      path: '/api/commendations/v1/awards',
      json: {
        unitId,
        forms: ['Bằng khen', 'Giấy khen'],
        exercise: true,
        conferredBy: 'Diễn tập',
        conferred,
        reason: 'Diễn tập: thử khi có sự cố.',
        ...counts,
      },
      key: randomUUID(),
    });
    this.#conferred.push({ id: answer.id!, version: answer.version! });
  }

  async #revoke({ id, version }: Held): Promise<void> {
    await this.client.call(REVIEWER, {
      deed: { do: 'revoke-award', award: id },
      service: 'commendations',
      method: 'POST',
      path: `/api/commendations/v1/awards/${id}/revocation`,
      json: { revokedOn: '2026-10-30', ground: 'entered-in-error', reason: 'Diễn tập: thử khi có sự cố.' },
      ifMatch: version,
      readBack: `/api/commendations/v1/awards/${id}`,
    });
  }
}
