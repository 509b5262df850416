import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SERVICES } from '../host/services.js';
import { withTipoffKeys } from '../host/tipoff-keys.js';
import { declaredRoutes } from './declared-routes.js';
import { ROUTES_PAGE } from './page-file.js';
import { routesPage, type RoutedService } from './routes-page.js';

// npm run routes:generate writes docs/reference/routes.md; npm run routes:check fails when it is stale.
const folder = await mkdtemp(join(tmpdir(), 'toandan-routes-'));
try {
  const env = await withTipoffKeys({}, folder);
  const services: RoutedService[] = [];
  for (const definition of SERVICES) {
    services.push({ ...definition, routes: await declaredRoutes(definition, env) });
  }
  const page = routesPage(services);
  if (process.argv[2] === 'generate') {
    await writeFile(ROUTES_PAGE, page);
    console.log(`Wrote the routes of ${services.length} services.`);
  } else if ((await readFile(ROUTES_PAGE, 'utf8').catch(() => '')) === page) {
    console.log('docs/reference/routes.md is up to date.');
  } else {
    console.error('docs/reference/routes.md is stale. Run npm run routes:generate.');
    process.exitCode = 1;
  }
} finally {
  await rm(folder, { recursive: true });
}
