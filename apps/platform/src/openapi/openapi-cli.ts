import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SERVICES } from '../host/services.js';
import { withTipoffKeys } from '../host/tipoff-keys.js';
import { withComposed } from '../routes/with-composed.js';

// What npm run api:generate and api:check begin with: each service's OpenAPI document, as it would give it out.
/** The same from src/openapi and from dist/openapi. */
const DOCUMENTS = fileURLToPath(new URL('../../../../docs/reference/openapi/', import.meta.url));

const folder = await mkdtemp(join(tmpdir(), 'toandan-openapi-'));
try {
  const env = await withTipoffKeys({}, folder);
  await mkdir(DOCUMENTS, { recursive: true });
  for (const definition of SERVICES) {
    const { name } = definition;
    const path = join(DOCUMENTS, `${name}.json`);
    const document = await withComposed(definition, env, async (app) => {
      const { body } = await app.inject({ method: 'GET', url: `/api/${name}/v1/openapi.json` });
      return `${JSON.stringify(JSON.parse(body), null, 2)}\n`;
    });
    if (process.argv[2] === 'generate') await writeFile(path, document);
    else if ((await readFile(path, 'utf8').catch(() => '')) !== document) {
      console.error(`docs/reference/openapi/${name}.json is stale. Run npm run api:generate.`);
      process.exitCode = 1;
    }
  }
  console.log(`OpenAPI documents of ${SERVICES.length} services.`);
} finally {
  await rm(folder, { recursive: true });
}
