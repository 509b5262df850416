import { demoConfig } from '../config.js';
import { defineForms } from '../demo/define-forms.js';
import { enterPublishedAwards, enterPublishedReports } from '../demo/enter-published.js';
import { DemoPeople } from '../demo/people.js';
import { PlatformHost } from '../host/platform-host.js';
import { untilStopped } from '../host/until-stopped.js';

/**
 * What the documentation is run against: the platform with the figures that provinces have published and without the
 * exercise, which takes minutes. The first line is its address, told when every total is there.
 */
const demo = demoConfig('postgres');
const host = await PlatformHost.start(demo.platform());
try {
  const people = await DemoPeople.gather(host, demo.dataDir);
  await defineForms(people);
  await host.quiet();
  await enterPublishedReports(people, () => undefined);
  await enterPublishedAwards(people);
  await host.quiet();
  process.stdout.write(`${host.origin}\n`);
  await untilStopped();
} finally {
  await host.stop();
}
