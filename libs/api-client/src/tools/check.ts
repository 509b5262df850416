import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GENERATED, renderTypes } from './render.js';

// The second half of npm run api:check.
const rendered = await renderTypes();
const stale = [...rendered].filter(([file, types]) => {
  const path = join(GENERATED, file);
  return !existsSync(path) || readFileSync(path, 'utf8') !== types;
});
const orphans = readdirSync(GENERATED).filter((file) => !rendered.has(file));
for (const file of [...stale.map(([name]) => name), ...orphans]) {
  console.error(`libs/api-client/src/generated/${file} is stale. Run npm run api:generate.`);
}
if (stale.length + orphans.length > 0) process.exitCode = 1;
else console.log(`The types of ${rendered.size} services are up to date.`);
