import { allEventClasses } from '../all.js';
import { ContractRegistry } from '../contract-registry.js';
import { renderDocuments, staleDocuments } from './documents.js';
import { readChecksums, readDocuments, readFixtures } from './files.js';
import { brokenFixtures, unrecordedFixtures } from './fixture-guard.js';

// npm run contracts:check: fails when a document is stale or a frozen fixture was touched.
const stale = staleDocuments(renderDocuments(ContractRegistry.of(allEventClasses)), readDocuments());
const fixtures = readFixtures();
const checksums = readChecksums();
const wrong = [
  ...stale.map((sentence) => `docs/reference/events: ${sentence} Run npm run contracts:generate.`),
  ...brokenFixtures(checksums, fixtures),
  ...unrecordedFixtures(checksums, fixtures),
];
if (wrong.length > 0) {
  console.error(wrong.join('\n'));
  process.exitCode = 1;
} else {
  console.log('The event documents and fixtures are up to date.');
}
