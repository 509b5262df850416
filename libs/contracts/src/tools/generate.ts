import { allEventClasses } from '../all.js';
import { ContractRegistry } from '../contract-registry.js';
import { renderDocuments } from './documents.js';
import { readChecksums, readFixtures, writeChecksums, writeDocuments } from './files.js';
import { brokenFixtures, recordNew } from './fixture-guard.js';

// npm run contracts:generate: writes the event documents and freezes new fixtures.
const fixtures = readFixtures();
const broken = brokenFixtures(readChecksums(), fixtures);
if (broken.length > 0) {
  console.error(broken.join('\n'));
  process.exitCode = 1;
} else {
  const documents = renderDocuments(ContractRegistry.of(allEventClasses));
  writeDocuments(documents);
  writeChecksums(recordNew(readChecksums(), fixtures));
  console.log(`Wrote ${documents.size} event documents; ${fixtures.size} fixtures are frozen.`);
}
