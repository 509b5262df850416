import { randomUUID } from 'node:crypto';
import type { Client, Person } from '../client/client.js';
import type { Random } from '../random.js';
import type { Country } from './country.js';
import { operatorOf } from './people.js';
import type { User } from './user.js';

const RECORDED = ['hotline', 'letter', 'in-person', 'letterbox', 'social'];

interface Held {
  readonly id: string;
  readonly channel: string;
  version: number;
}

/** People who give tip-offs, and an operator who takes calls, verifies and decides. What is said says nothing. */
export class TipoffUser implements User {
  readonly #reported: Held[] = [];
  readonly #underVerification: Held[] = [];
  readonly #operator: Person;

  constructor(
    private readonly client: Client,
    private readonly country: Country,
  ) {
    this.#operator = operatorOf(country.nation);
  }

  async act(random: Random): Promise<void> {
    if (this.#reported.length > 2 && random.chance(0.3)) {
      return this.#move(this.#reported.shift()!, 'verify');
    }
    if (this.#underVerification.length > 2 && random.chance(0.3)) {
      return this.#move(this.#underVerification.shift()!, 'decide');
    }
    return this.#record(random);
  }

  async #record(random: Random): Promise<void> {
    const unitId = random.pick(this.country.provinces).id;
    const isPublic = random.chance(0.4);
    const channel = isPublic ? 'web' : random.pick(RECORDED);
    const { answer } = await this.client.call(isPublic ? undefined : this.#operator, {
      deed: { do: 'record-tipoff', unitId, channel },
      service: 'tipoffs',
      method: 'POST',
      path: `/api/tipoffs/v1/${isPublic ? 'public/tipoffs' : 'tipoffs'}`,
      json: {
        unitId,
        content: 'Diễn tập: tin báo giả định.',
        exercise: true,
        ...(!isPublic && { channel }),
      },
      key: randomUUID(),
    });
    if (answer.id !== undefined) this.#reported.push({ id: answer.id, channel, version: 1 });
  }

  async #move(held: Held, step: 'verify' | 'decide'): Promise<void> {
    const to = step === 'verify' ? 'under-verification' : 'decided';
    const { answer } = await this.client.call(this.#operator, {
      deed: { do: 'move-tipoff', tipoff: held.id, channel: held.channel, to },
      service: 'tipoffs',
      method: 'POST',
      path: `/api/tipoffs/v1/tipoffs/${held.id}/${step}`,
      ifMatch: held.version,
      readBack: `/api/tipoffs/v1/tipoffs/${held.id}`,
    });
    held.version = answer.version!;
    if (step === 'verify') this.#underVerification.push(held);
  }
}
