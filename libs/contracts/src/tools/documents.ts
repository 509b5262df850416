import type { ContractRegistry } from '../contract-registry.js';
import { asyncapiDocument } from '../schema/asyncapi.js';
import { payloadSchema } from '../schema/payload-schema.js';
import { jsonText } from './json-text.js';

/** Every generated document: file name in docs/reference/events to its text. */
export function renderDocuments(registry: ContractRegistry): Map<string, string> {
  const documents = new Map<string, unknown>([['asyncapi.json', asyncapiDocument(registry)]]);
  for (const contract of registry.contracts()) {
    documents.set(`${contract.type}.v${contract.version}.schema.json`, payloadSchema(contract));
  }
  return new Map([...documents].map(([file, document]) => [file, jsonText(document)]));
}

/** One sentence for each committed document that differs from what today's contracts say. */
export function staleDocuments(
  expected: ReadonlyMap<string, string>,
  committed: ReadonlyMap<string, string>,
): string[] {
  const wrong: string[] = [];
  for (const [file, text] of expected) {
    if (!committed.has(file)) wrong.push(`${file} is missing.`);
    else if (committed.get(file) !== text) wrong.push(`${file} is stale.`);
  }
  for (const file of committed.keys()) {
    if (!expected.has(file)) wrong.push(`${file} belongs to no registered event.`);
  }
  return wrong;
}
