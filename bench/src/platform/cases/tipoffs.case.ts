import { randomUUID } from 'node:crypto';
import { alternate } from '../../measure/alternate.js';
import { perSecond } from '../../measure/per-second.js';
import { measured, type RowPlan } from '../../report/row.js';
import type { BenchCase } from '../../bench-case.js';
import type { ApiClient } from '../host/api-client.js';
import type { PlatformWorld } from '../platform-world.js';
import { MAKE_TIPOFF_TABLES } from '../reference/bare-tipoff.js';
import type { TipoffBody } from '../reference/reference-messages.js';

const CLIENTS = 8;

const ROW: RowPlan = {
  name: `tip-off intake over HTTP, ${CLIENTS} clients`,
  unit: 'commits/s',
  goal: '>= 0.6',
  note: 'Fastify and pg in a process of its own: the same rows in the same tables with the same indexes, all in one statement, with what is said, who says it and the receipt under the same encryption; nothing checked, no repeated call recognised, nobody told of the event.',
};

/** About as long as a tip-off is. */
const CONTENT = 'Tin báo giả định để đo, không nói về ai. '.repeat(12).trim();

export const tipoffsCase: BenchCase<PlatformWorld> = {
  name: 'intake of tip-offs',
  rows: [ROW],
  run: async (world) => {
    const instance = await world.instance('small');
    const reference = await instance.reference('tipoffs', MAKE_TIPOFF_TABLES);
    const body: TipoffBody = {
      content: CONTENT,
      unitId: instance.country.provinces[0]!.id,
      reporter: { name: 'Người Báo Tin', contact: '0900 000 000' },
    };
    const forMs = world.scaled(2_000, 100);
    const give = (client: ApiClient, path: string) => async (): Promise<void> => {
      await client.call('POST', path, { json: { ...body, exercise: true }, key: randomUUID() });
    };
    const { people } = instance;
    const [ours, bare] = await alternate(
      [
        {
          name: 'ours',
          once: async () => [
            await perSecond(CLIENTS, forMs, give(people.anyone, '/api/tipoffs/v1/public/tipoffs')),
          ],
        },
        {
          name: 'reference',
          once: async () => [await perSecond(CLIENTS, forMs, give(reference.client, '/tipoffs'))],
        },
      ],
      world.rounds(3),
      world.progress,
    );
    return [measured(ROW, ours![0]!, bare![0]!)];
  },
};
