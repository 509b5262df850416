import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PROJECT_ROOT } from './local/paths.js';

interface Mapper {
  readonly protocolMapper: string;
  readonly config: Readonly<Record<string, string>>;
}

interface Realm {
  readonly roles: { readonly realm: readonly { readonly name: string }[] };
  readonly clients: readonly {
    readonly clientId: string;
    readonly publicClient: boolean;
    readonly directAccessGrantsEnabled: boolean;
    readonly implicitFlowEnabled: boolean;
    readonly redirectUris: readonly string[];
    readonly attributes: Readonly<Record<string, string>>;
    readonly defaultClientScopes: readonly string[];
  }[];
  readonly clientScopes: readonly { readonly name: string; readonly protocolMappers: readonly Mapper[] }[];
  readonly users?: unknown;
}

const read = (path: string): string => readFileSync(join(PROJECT_ROOT, path), 'utf8');
const realm = JSON.parse(read('deploy/keycloak/realm.json')) as Realm;

/** The last column of the page that is generated from the services' own declarations: 'officer (own), chief (subtree)'. */
function rolesOfRoutes(): Set<string> {
  const cells = read('docs/reference/routes.md')
    .split('\n')
    .map((line) => /^\| [A-Z]+ \|.*\| ([^|]+) \|$/.exec(line)?.[1] ?? '');
  return new Set(
    cells.flatMap((cell) =>
      [...cell.matchAll(/([a-z][a-z-]+) \((?:own|subtree|any)\)/g)].map(([, role]) => role!),
    ),
  );
}

describe('the realm of Keycloak', () => {
  it('has the roles that the services know, and nobody yet', () => {
    expect(realm.roles.realm.map(({ name }) => name).sort()).toEqual([...rolesOfRoutes()].sort());
    expect(realm.users).toBeUndefined();
  });

  it('lets the console sign people in with PKCE, and no other way', () => {
    expect(realm.clients).toHaveLength(1);
    expect(realm.clients[0]).toMatchObject({
      clientId: 'console',
      publicClient: true,
      directAccessGrantsEnabled: false,
      implicitFlowEnabled: false,
      redirectUris: ['${TOANDAN_URL}/signed-in'],
      attributes: { 'pkce.code.challenge.method': 'S256' },
    });
  });

  it('gives tokens what the services ask of them', () => {
    // A realm that names scopes of its own gets none of Keycloak's: then a token would not even say whose it is.
    const scopes = realm.clients[0]!.defaultClientScopes.map((wanted) =>
      realm.clientScopes.find(({ name }) => name === wanted)!,
    );
    const mappers = scopes.flatMap(({ protocolMappers }) => protocolMappers);
    expect(mappers.map(({ protocolMapper }) => protocolMapper)).toContain('oidc-sub-mapper');
    expect(mappers.map(({ config }) => config['included.custom.audience'])).toContain('toandan');
    const claims = mappers.map(({ config }) => config['claim.name']);
    expect(claims).toEqual(expect.arrayContaining(['roles', 'unit_id', 'preferred_username']));
  });
});
