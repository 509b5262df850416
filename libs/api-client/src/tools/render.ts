import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';

const PACKAGE = new URL('../../', import.meta.url);
const DOCUMENTS = fileURLToPath(new URL('../../docs/reference/openapi/', PACKAGE));
export const GENERATED = fileURLToPath(new URL('src/generated/', PACKAGE));

/** The types of each service's document, by file name. */
export async function renderTypes(): Promise<Map<string, string>> {
  const files = readdirSync(DOCUMENTS).filter((file) => file.endsWith('.json'));
  const rendered = new Map<string, string>();
  for (const file of files.sort()) {
    const document = JSON.parse(readFileSync(join(DOCUMENTS, file), 'utf8')) as OpenAPI3;
    const types = astToString(await openapiTS(document, { alphabetize: true }));
    rendered.set(
      `${basename(file, '.json')}.ts`,
      `// Written by npm run api:generate from docs/reference/openapi/${file}.\n${types}`,
    );
  }
  return rendered;
}
