import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { routesTable } from '@toandan/platform-http';
import { ServiceStage } from '@toandan/testing/services';
import { SERVICES } from '../host/services.js';
import { withTipoffKeys } from '../host/tipoff-keys.js';
import { declaredRoutes } from './declared-routes.js';
import { ROUTES_PAGE } from './page-file.js';
import { routesPage, type RoutedService } from './routes-page.js';

let stage: ServiceStage;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toandan-routes-'));
  stage = await ServiceStage.open(SERVICES, { env: await withTipoffKeys({}, folder) });
});
afterAll(async () => {
  await stage?.close();
  await rm(folder, { recursive: true });
});

function running(): RoutedService[] {
  return SERVICES.map(({ name, permissions }) => {
    const { app } = stage.services.find((service) => service.name === name)!;
    return { name, permissions, routes: routesTable(app) };
  });
}

describe('docs/reference/routes.md', () => {
  it('says what runs (npm run routes:generate)', async () => {
    expect((await readFile(ROUTES_PAGE, 'utf8')).split('\n')).toEqual(routesPage(running()).split('\n'));
  });

  it('is made without starting anything, and comes out the same', async () => {
    const env = await withTipoffKeys({}, folder);
    for (const definition of SERVICES) {
      const { routes } = running().find(({ name }) => name === definition.name)!;
      expect(await declaredRoutes(definition, env)).toEqual(routes);
    }
  });

  it('has no route that is granted to nobody', () => {
    expect(routesPage(running())).not.toContain('nobody');
  });

  it('tells what really happens: whoever is not named is refused, and a stranger is not let in', async () => {
    const stranger = stage.as({ roles: ['no-such-role'] });
    for (const { routes } of running()) {
      for (const { method, path, asked } of routes) {
        const address = path.replaceAll(/:\w+/g, '00000000-0000-4000-8000-000000000000');
        const statuses = [
          (await stage.anyone.call(method, address)).status,
          (await stranger.call(method, address)).status,
        ];
        if (asked === undefined) expect(statuses).not.toContain(403);
        else expect({ method, path, statuses }).toEqual({ method, path, statuses: [401, 403] });
      }
    }
  });
});

describe('the page', () => {
  const route = (path: string, scope?: 'own' | 'any', resource = 'note') => ({
    method: 'GET',
    path,
    permission: scope === undefined ? 'public' : `read ${resource} (${scope})`,
    ...(scope === undefined ? {} : { asked: { action: 'read', resource, scope } }),
  });

  it('puts what all services have in front, and names roles with their reach', () => {
    const grant = (resource: string, scope: 'own' | 'any') => ({ action: 'read', resource, scope });
    const permissions = {
      officer: [grant('note', 'own'), grant('rule', 'own')],
      chief: [grant('note', 'any'), grant('rule', 'own')],
    };
    const page = routesPage([
      {
        name: 'a',
        permissions,
        routes: [route('/api/a/v1/openapi.json'), route('/api/a/v1/notes', 'own')],
      },
      {
        name: 'b',
        permissions,
        routes: [
          route('/api/b/v1/openapi.json'),
          route('/api/b/v1/all', 'any'),
          route('/api/b/v1/rules', 'own', 'rule'),
        ],
      },
    ]);
    expect(page.split('\n').filter((line) => /^(##|\| GET)/.test(line))).toEqual([
      '## every service',
      '| GET | `/api/{service}/v1/openapi.json` | public | everybody |',
      '## a',
      '| GET | `/api/a/v1/notes` | read note (own) | officer (own), chief (any) |',
      '## b',
      '| GET | `/api/b/v1/all` | read note (any) | chief (any) |',
      '| GET | `/api/b/v1/rules` | read rule (own) | every role (own) |',
    ]);
  });

  it('says so where nobody may', () => {
    const page = routesPage([{ name: 'a', permissions: {}, routes: [route('/api/a/v1/x', 'any')] }]);
    expect(page).toContain('**nobody**');
  });
});
