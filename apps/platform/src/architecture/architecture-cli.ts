import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SERVICES } from '../host/services.js';
import { withTipoffKeys } from '../host/tipoff-keys.js';
import { componentDiagram } from './component-diagram.js';
import { containerDiagram } from './container-diagram.js';
import { contextDiagram } from './context-diagram.js';
import { withSections } from './sections.js';
import { serviceFacts } from './service-facts.js';
import { effectTable, eventTable, serviceTable } from './tables.js';

// npm run architecture:generate writes the generated parts of the page; architecture:check fails when they are stale.
/** The same from src/architecture and from dist/architecture. */
const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const PAGE = join(ROOT, 'docs/explanation/architecture.md');

const folder = await mkdtemp(join(tmpdir(), 'toandan-architecture-'));
try {
  const services = await serviceFacts(SERVICES, await withTipoffKeys({}, folder));
  const page = await readFile(PAGE, 'utf8');
  const fresh = withSections(
    page,
    new Map([
      ['context', contextDiagram(services)],
      ['containers', containerDiagram(services)],
      ['services', serviceTable(services)],
      ['events', eventTable(services)],
      ['effects', effectTable(services)],
      ['components', await componentDiagram('reporting', join(ROOT, 'apps/reporting/src'))],
    ]),
  );
  if (process.argv[2] === 'generate') {
    await writeFile(PAGE, fresh);
    console.log(`Wrote the architecture of ${services.length} services.`);
  } else if (fresh === page) {
    console.log('docs/explanation/architecture.md is up to date.');
  } else {
    console.error('docs/explanation/architecture.md is stale. Run npm run architecture:generate.');
    process.exitCode = 1;
  }
} finally {
  await rm(folder, { recursive: true });
}
