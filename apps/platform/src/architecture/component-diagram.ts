import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { flowchart, frame, node, type NodeKind } from './mermaid.js';
import { idOf } from './context-diagram.js';

/** What each layer of a feature is for; a folder of another name is no component of its own. */
const LAYERS: Readonly<Record<string, { kind: NodeKind; does: string }>> = {
  http: { kind: 'ours', does: 'controllers: map and validate' },
  consumers: { kind: 'ours', does: 'handlers of events' },
  usecases: { kind: 'ours', does: 'one unit of work each' },
  domain: { kind: 'ours', does: 'rules, pure' },
  persistence: { kind: 'store', does: 'rows and SQL' },
};

const IMPORT = /^(?:import|export)\b[^;]*?from '([^']+)'/gm;
const LIB = /^@toandan\/([\w-]+)/;

interface Source {
  /** From the service's src, with slashes. */
  readonly path: string;
  readonly imports: readonly string[];
}

/**
 * The features of a service by their layers, with who imports whom: C4's components.
 * @param src the service's folder of sources
 */
export async function componentDiagram(service: string, src: string): Promise<string> {
  return diagramOf(service, await sourcesIn(src));
}

export function diagramOf(service: string, sources: readonly Source[]): string {
  const features = new Map<string, Set<string>>();
  const edges = new Set<string>();
  for (const { path, imports } of sources) {
    const from = componentOf(path);
    if (from === undefined) continue;
    features.set(from.feature, (features.get(from.feature) ?? new Set()).add(from.layer));
    for (const name of imports) {
      const to = targetOf(path, name);
      if (to !== undefined && to !== idIn(from)) edges.add(`${idIn(from)} ${to}`);
    }
  }
  const libs = [
    ...new Set([...edges].map((one) => one.split(' ')[1]!).filter((id) => id.startsWith('lib_'))),
  ];
  return flowchart('TB', [
    ...[...features].flatMap(([feature, layers]) =>
      frame(idOf(feature), `${service}: ${feature}`, [
        ...[...layers].map((layer) => {
          const { kind, does } = LAYERS[layer]!;
          return node(idIn({ feature, layer }), kind, layer, 'Component', does);
        }),
      ]),
    ),
    ...libs.sort().map((id) => node(id, 'other', id.slice('lib_'.length).replaceAll('_', '-'), 'Library')),
    ...[...edges].sort().map((one) => one.replace(' ', ' --> ')),
  ]);
}

/** Libraries that every file may use say nothing of how a service is built. */
const EVERYWHERE = new Set(['kernel', 'contracts', 'platform-http']);

function targetOf(path: string, name: string): string | undefined {
  const lib = LIB.exec(name)?.[1];
  if (lib !== undefined) return EVERYWHERE.has(lib) ? undefined : `lib_${idOf(lib)}`;
  if (!name.startsWith('.')) return undefined;
  const to = componentOf(posix.join(posix.dirname(path), name));
  return to && idIn(to);
}

interface Component {
  readonly feature: string;
  readonly layer: string;
}

function componentOf(path: string): Component | undefined {
  const [feature, layer, file] = path.split('/');
  return feature !== undefined && layer !== undefined && file !== undefined && layer in LAYERS
    ? { feature, layer }
    : undefined;
}

function idIn({ feature, layer }: Component): string {
  return `${idOf(feature)}_${layer}`;
}

async function sourcesIn(src: string): Promise<Source[]> {
  const found = await readdir(src, { recursive: true });
  const paths = found
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /(?<!\.spec)\.ts$/.test(path));
  return Promise.all(
    paths.sort().map(async (path) => {
      const text = await readFile(join(src, path), 'utf8');
      return { path, imports: [...text.matchAll(IMPORT)].map(([, name]) => name!) };
    }),
  );
}
