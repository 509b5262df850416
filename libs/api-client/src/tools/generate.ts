import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GENERATED, renderTypes } from './render.js';

// The second half of npm run api:generate.
const rendered = await renderTypes();
rmSync(GENERATED, { recursive: true, force: true });
mkdirSync(GENERATED, { recursive: true });
for (const [file, types] of rendered) writeFileSync(join(GENERATED, file), types);
console.log(`Wrote the types of ${rendered.size} services.`);
