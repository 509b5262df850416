import { rolesThatMay, type PermissionTable, type RouteLine } from '@toandan/platform-http';

/** What of a service the page is about. */
export interface RoutedService {
  readonly name: string;
  readonly permissions: PermissionTable;
  readonly routes: readonly RouteLine[];
}

const HEAD = `# Routes and who may call them

Generated from the services' own declarations by \`npm run routes:generate\`; a test compares this page with what runs. What all of them have in common is in [http.md](http.md).

**Asks** is the action, the resource and the least reach that must have been granted. Behind each role stands how far its own grant reaches: \`own\` unit, \`subtree\` (the own unit, all below it, and former units that went into these), or \`any\` unit; "every role" is every role that some service knows. Where the reach is not \`any\`, the unit that a call is about is checked before anything is done. Whatever is not granted here is refused.
`;

const ALL_SERVICES = '{service}';

/** docs/reference/routes.md. */
export function routesPage(services: readonly RoutedService[]): string {
  const roles = new Set(services.flatMap(({ permissions }) => Object.keys(permissions)));
  const [first, ...others] = services.map((service) => linesOf(service, roles.size));
  const common = (first ?? []).filter((line) => others.every((lines) => lines.includes(line)));
  return [
    HEAD,
    section('every service', common),
    ...services.map((service, nth) =>
      section(
        service.name,
        [first!, ...others]
          [nth]!.filter((line) => !common.includes(line))
          .map((line) => line.replace(ALL_SERVICES, service.name)),
      ),
    ),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string {
  const head = ['| Method | Path | Asks | Roles |', '|---|---|---|---|'];
  return [`## ${title}`, '', ...head, ...lines, ''].join('\n');
}

/** The rows, with a placeholder for the service's name so that those of different services compare. */
function linesOf({ name, permissions, routes }: RoutedService, allRoles: number): string[] {
  return routes.map(({ method, path, permission, asked }) => {
    const at = path.replace(`/api/${name}/`, `/api/${ALL_SERVICES}/`);
    const roles = asked === undefined ? 'everybody' : rolesText(permissions, asked, allRoles);
    return `| ${method} | \`${at}\` | ${permission} | ${roles} |`;
  });
}

function rolesText(table: PermissionTable, asked: NonNullable<RouteLine['asked']>, allRoles: number): string {
  const roles = rolesThatMay(table, asked);
  if (roles.length === 0) return '**nobody**';
  const [{ reach } = { reach: asked.scope }] = roles;
  if (roles.length === allRoles && roles.every((one) => one.reach === reach)) return `every role (${reach})`;
  return roles.map((one) => `${one.role} (${one.reach})`).join(', ');
}
