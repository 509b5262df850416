import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { programsService } from '@toandan/programs/service';
import { registryService } from '@toandan/registry/service';
import { ServiceStage } from '@toandan/testing/services';

interface OfUnit {
  readonly id: string;
  readonly unitId: string;
}

interface List {
  readonly items: readonly OfUnit[];
}

let stage: ServiceStage;

beforeAll(async () => {
  stage = await ServiceStage.open([registryService, programsService]);
  await stage.quiet();
});
afterAll(() => stage.close());

it('the programmes that come with the platform name units by the ids under which the registry has them', async () => {
  const reader = stage.as({ roles: ['ministry-analyst'] });
  const list = async (what: string): Promise<readonly OfUnit[]> =>
    (await reader.get<List>(`/api/programs/v1/${what}`)).body.items;
  const programs = await list('programs');
  const reviews = await Promise.all(programs.map(({ id }) => list(`programs/${id}/reviews`)));
  const ids = [...programs, ...(await list('documents')), ...reviews.flat()].map(({ unitId }) => unitId);
  const names = await Promise.all(
    [...new Set(ids)].map(async (id) => {
      const { body } = await reader.get<{ names: { vi: string } }>(
        `/api/registry/v1/units/${id}?on=2023-06-06`,
      );
      return body.names.vi;
    }),
  );
  expect(names.sort()).toEqual(['Bắc Giang', 'Bắc Kạn', 'Hà Nam', 'Việt Nam']);
});
