import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './local/paths.js';

const page = readFileSync(join(PROJECT_ROOT, 'docs/reference/settings.md'), 'utf8');

/** Heading of the page to the variables below it. Specs of each room compare the page with the code. */
const sections = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .map((part) => [
      part.slice(0, part.indexOf('\n')),
      [...part.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name!),
    ]),
);

const OWN: Readonly<Record<string, readonly string[]>> = {
  deploy: ['Messaging', 'Deployment'],
  gateway: ['The gateway'],
  reporting: ['Messaging', 'A service alone', 'Telemetry', 'Reporting'],
  tipoffs: ['Messaging', 'A service alone', 'Telemetry', 'Tip-offs'],
  operations: ['Messaging', 'A service alone', 'Telemetry', 'Operations'],
  aggregation: ['Messaging', 'A service alone', 'Telemetry', 'Aggregation'],
};

/** For the specs: the settings that one of ours knows. */
export function settingsOfApp(app: string): ReadonlySet<string> {
  const headings = OWN[app] ?? ['Messaging', 'A service alone', 'Telemetry'];
  const all = headings.flatMap((heading) => sections.get(heading) ?? []);
  return new Set(all);
}
