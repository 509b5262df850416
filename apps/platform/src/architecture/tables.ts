import { LOG_READER_ROLE } from '@toandan/persistence';
import type { ServiceFacts } from './service-facts.js';

/** What each service has of its own. */
export function serviceTable(services: readonly ServiceFacts[]): string {
  return table(
    ['Service', 'Schema', 'Role', 'Calls without an account', 'Consumer groups'],
    services.map(({ name, role, routes, consumers }) => [
      name,
      code(name),
      code(role),
      String(routes.filter(({ path, asked }) => asked === undefined && path.includes('/public/')).length),
      list(consumers.map(({ group }) => group)),
    ]),
    `\nThe role \`${LOG_READER_ROLE}\` reads the logs of all schemas and nothing else.`,
  );
}

/** Every event type: who publishes it, on which topic, and which groups take it. */
export function eventTable(services: readonly ServiceFacts[]): string {
  const takers = services.flatMap(({ consumers }) => consumers);
  return table(
    ['Event', 'Topic', 'Taken by'],
    services.flatMap(({ publishes }) =>
      [...publishes].flatMap(([topic, types]) =>
        types.map((type) => [
          code(type),
          code(topic),
          list(takers.filter((one) => one.types.includes(type)).map(({ group }) => group)),
        ]),
      ),
    ),
  );
}

/** What a rewind to the beginning empties. */
export function effectTable(services: readonly ServiceFacts[]): string {
  return table(
    ['Consumer group', 'Tables that hold its effects'],
    services.flatMap(({ consumers }) => consumers.map(({ group, effects }) => [code(group), list(effects)])),
  );
}

function table(header: readonly string[], rows: readonly (readonly string[])[], after = ''): string {
  const lines = [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return lines.join('\n') + (after === '' ? '' : `\n${after}`);
}

const code = (text: string): string => `\`${text}\``;
const list = (texts: readonly string[]): string => (texts.length === 0 ? '-' : texts.map(code).join(', '));
