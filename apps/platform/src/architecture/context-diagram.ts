import type { ServiceFacts } from './service-facts.js';
import { edge, flowchart, frame, node } from './mermaid.js';

/** Who uses the platform, and what each may do beyond reading: from the services' tables of permissions. */
export function contextDiagram(services: readonly ServiceFacts[]): string {
  const deeds = deedsByRole(services);
  const open = services.flatMap(({ name, routes }) =>
    routes.filter(({ path, asked }) => asked === undefined && path.includes('/public/')).map(() => name),
  );
  const people = [...deeds].map(([role, done]) => ({ id: idOf(role), role, done: [...done].sort() }));
  return flowchart('LR', [
    ...frame('people', 'People with an account: roles', [
      ...people.map(({ id, role }) => node(id, 'person', role, 'Person')),
    ]),
    node('anybody', 'person', 'anybody', 'Person without an account'),
    node('platform', 'ours', 'Toàn Dân', 'Software system', `${services.length} services and a console`),
    node('issuer', 'other', 'OpenID Connect issuer', 'Software system', 'embedded on one machine'),
    ...people.map(({ id, done }) => edge(id, 'platform', done.length === 0 ? 'reads' : done.join('<br>'))),
    edge('anybody', 'platform', `public routes of ${[...new Set(open)].join(', ')}`),
    edge('platform', 'issuer', 'fetches keys, checks tokens'),
  ]);
}

function deedsByRole(services: readonly ServiceFacts[]): Map<string, Set<string>> {
  const deeds = new Map<string, Set<string>>();
  for (const { permissions } of services) {
    for (const [role, grants] of Object.entries(permissions)) {
      const known = deeds.get(role) ?? new Set();
      // That everybody reads what is not protected goes without saying.
      for (const { action, resource } of grants) if (action !== 'read') known.add(`${action} ${resource}`);
      deeds.set(role, known);
    }
  }
  return deeds;
}

export function idOf(name: string): string {
  return name.replace(/\W/g, '_');
}
