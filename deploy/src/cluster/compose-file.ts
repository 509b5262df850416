import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { ClusterError } from './cluster-error.js';
import { interpolated } from './interpolate.js';
import { localKindOf, type LocalKind } from './local-kind.js';
import { secretRecipe, type SecretRecipe } from './secret-recipe.js';

/** What has to be true of another service before one starts. */
export type Condition = 'service_started' | 'service_healthy' | 'service_completed_successfully';

/** A service as the file declares it, as far as it has a meaning for a process of this machine. */
export interface ComposeService {
  readonly name: string;
  readonly local: LocalKind;
  readonly environment: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  readonly secrets: readonly string[];
  /** Ports on which the container listens. */
  readonly ports: readonly number[];
  /** Container port to the port of the host under which it is published. */
  readonly published: ReadonlyMap<number, number>;
  readonly dependsOn: ReadonlyMap<string, Condition>;
  readonly replicas: number;
  /** How long a stop may take, ms. */
  readonly stopWithinMs: number;
}

export interface ComposeFile {
  readonly services: ReadonlyMap<string, ComposeService>;
  readonly secrets: ReadonlyMap<string, { readonly file: string; readonly recipe: SecretRecipe }>;
  /** Of the networks that name one. */
  readonly subnets: readonly string[];
}

interface RawService {
  environment?: Record<string, unknown>;
  command?: string | string[];
  secrets?: string[];
  expose?: string[];
  ports?: string[];
  depends_on?: Record<string, { condition: Condition }>;
  deploy?: { replicas?: number };
  stop_grace_period?: string;
  'x-local'?: unknown;
}

interface RawFile {
  services?: Record<string, RawService>;
  secrets?: Record<string, { file?: string; 'x-make'?: unknown }>;
  networks?: Record<string, { ipam?: { config?: { subnet?: string }[] } } | null>;
}

/**
 * Reads a compose file with its anchors and variables. Its schema is checked elsewhere; here what a container becomes on
 * this machine has to be said of each.
 * @param variables what `${NAME}` stands for
 * @throws ClusterError
 */
export async function readComposeFile(
  file: string,
  variables: Readonly<Record<string, string>>,
): Promise<ComposeFile> {
  const raw = interpolated(parse(await readFile(file, 'utf8'), { merge: true }), variables) as RawFile;
  return {
    services: new Map(Object.entries(raw.services ?? {}).map(([name, one]) => [name, serviceOf(name, one)])),
    secrets: new Map(
      Object.entries(raw.secrets ?? {}).map(([name, one]) => [
        name,
        { file: one.file ?? '', recipe: secretRecipe(name, one['x-make']) },
      ]),
    ),
    subnets: Object.values(raw.networks ?? {}).flatMap(
      (network) => network?.ipam?.config?.flatMap(({ subnet }) => subnet ?? []) ?? [],
    ),
  };
}

function serviceOf(name: string, raw: RawService): ComposeService {
  const published = (raw.ports ?? []).map((text) => publishedPort(name, text));
  return {
    name,
    local: localKindOf(name, raw['x-local']),
    environment: Object.fromEntries(
      Object.entries(raw.environment ?? {}).map(([key, value]) => [key, String(value)]),
    ),
    command: typeof raw.command === 'string' ? raw.command.split(/\s+/) : (raw.command ?? []),
    secrets: raw.secrets ?? [],
    ports: [...new Set([...(raw.expose ?? []).map(Number), ...published.map(([port]) => port)])],
    published: new Map(published),
    dependsOn: new Map(
      Object.entries(raw.depends_on ?? {}).map(([other, { condition }]) => [other, condition]),
    ),
    replicas: raw.deploy?.replicas ?? 1,
    stopWithinMs: seconds(raw.stop_grace_period ?? '10s') * 1_000,
  };
}

/** '127.0.0.1:8080:8080' */
function publishedPort(service: string, text: string): [port: number, host: number] {
  const found = /^(?:[\d.]+:)?(\d+):(\d+)$/.exec(text);
  if (!found) throw new ClusterError(`${service}: the port ${text} is not of the form address:port:port`);
  return [Number(found[2]), Number(found[1])];
}

function seconds(text: string): number {
  const found = /^(\d+)s$/.exec(text);
  if (!found) throw new ClusterError(`${text} is not a number of seconds, as in 10s`);
  return Number(found[1]);
}
