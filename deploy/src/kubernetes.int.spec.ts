import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { parseAllDocuments, parse } from 'yaml';
import { PROJECT_ROOT } from './local/paths.js';
import { settingsOfApp } from './spec-settings.js';

interface Container {
  name: string;
  image: string;
  env?: { name: string; value?: string }[];
  envFrom?: { configMapRef: { name: string } }[];
  securityContext?: object;
  resources?: { requests?: object; limits?: object };
  startupProbe?: object;
  readinessProbe?: object;
  livenessProbe?: object;
  volumeMounts?: { name: string; mountPath: string; readOnly?: boolean }[];
}

interface Pod {
  enableServiceLinks?: boolean;
  automountServiceAccountToken?: boolean;
  securityContext?: { runAsNonRoot?: boolean };
  containers: Container[];
  initContainers?: Container[];
  volumes?: { name: string }[];
}

interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: { name: string };
  spec?: { replicas?: number; template?: { spec: Pod }; jobTemplate?: { spec: { template: { spec: Pod } } } };
  data?: Record<string, string>;
}

const BASE = join(PROJECT_ROOT, 'deploy/kubernetes/base');
const files = readdirSync(BASE).filter((name) => name !== 'kustomization.yaml');
const manifests = files.flatMap((name) =>
  parseAllDocuments(readFileSync(join(BASE, name), 'utf8')).map((one) => {
    expect([name, one.errors]).toEqual([name, []]);
    return one.toJS() as Manifest;
  }),
);
const named = (one: Manifest): string => `${one.kind} ${one.metadata.name}`;
const podOf = ({ spec }: Manifest): Pod | undefined =>
  spec?.template?.spec ?? spec?.jobTemplate?.spec.template.spec;
const pods = manifests.flatMap((one) => {
  const pod = podOf(one);
  return pod === undefined ? [] : [[named(one), pod] as const];
});
const deployments = manifests.filter(({ kind }) => kind === 'Deployment');

/** What the published schemas say of a manifest, as the package `kubernetes-models` has them. */
async function schemaErrors(manifest: Manifest): Promise<unknown> {
  const { [manifest.kind]: Model } = (await import(`kubernetes-models/${manifest.apiVersion}`)) as Record<
    string,
    new (data: object) => { validate(): void }
  >;
  if (Model === undefined) return `there is no ${manifest.kind} in ${manifest.apiVersion}`;
  try {
    new Model(manifest).validate();
    return undefined;
  } catch (error) {
    return (error as { message: string }).message;
  }
}

/** The schemas let unknown fields pass, and a cluster drops them silently; the types of the same package do not. */
function unknownFields(all: readonly Manifest[]): string[] {
  const file = join(PROJECT_ROOT, 'deploy/src/manifests-as-types.ts');
  const lines = all.map(
    (one, at) =>
      `import type { I${one.kind} as I${at} } from 'kubernetes-models/${one.apiVersion}';\n` +
      `export const manifest${at}: I${at} = ${JSON.stringify(one)};\n`,
  );
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (name, ...rest) =>
    name === file
      ? ts.createSourceFile(name, lines.join(''), ts.ScriptTarget.ES2022)
      : getSourceFile.call(host, name, ...rest);
  host.fileExists = (name) => name === file || fileExists.call(host, name);
  return ts
    .getPreEmitDiagnostics(ts.createProgram([file], options, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('deploy/kubernetes/base', () => {
  it.each(manifests.map((one) => [named(one), one] as const))(
    '%s is one by the published schemas',
    async (_name, manifest) => {
      expect(await schemaErrors(manifest)).toBeUndefined();
    },
  );

  it('has no field that the schemas do not know', () => {
    expect(unknownFields(manifests)).toEqual([]);
    const [first] = deployments as [Manifest];
    const misspelt = structuredClone(first);
    Object.assign(podOf(misspelt)!, { enableServiceLink: false });
    expect(unknownFields([misspelt]).join()).toContain('enableServiceLink');
  }, 60_000);

  it('names every file, and every program that runs by itself', () => {
    const { resources } = parse(readFileSync(join(BASE, 'kustomization.yaml'), 'utf8')) as {
      resources: string[];
    };
    expect([...resources].sort()).toEqual([...files].sort());
    const apps = readdirSync(join(PROJECT_ROOT, 'apps')).filter(
      (app) =>
        existsSync(join(PROJECT_ROOT, 'apps', app, 'src/main.ts')) && !['platform', 'operator'].includes(app),
    );
    expect(deployments.map(({ metadata }) => metadata.name).sort()).toEqual(apps.sort());
    for (const kind of ['Service', 'PodDisruptionBudget']) {
      expect(
        manifests
          .filter((one) => one.kind === kind)
          .map(({ metadata }) => metadata.name)
          .sort(),
      ).toEqual(apps.sort());
    }
  });

  it.each(pods)('%s: nobody’s root, nothing to write on but memory, limits, no token', (_name, pod) => {
    expect(pod).toMatchObject({ enableServiceLinks: false, automountServiceAccountToken: false });
    expect(pod.securityContext).toMatchObject({
      runAsNonRoot: true,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    for (const container of [...pod.containers, ...(pod.initContainers ?? [])]) {
      expect(container.securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
      expect(Object.keys(container.resources?.limits ?? {}).sort()).toEqual(['cpu', 'memory']);
      expect(Object.keys(container.resources?.requests ?? {}).sort()).toEqual(['cpu', 'memory']);
      const volumes = new Set(pod.volumes?.map(({ name }) => name));
      for (const { name } of container.volumeMounts ?? []) {
        expect([name, volumes.has(name)]).toEqual([name, true]);
      }
    }
  });

  it.each(deployments.map((one) => [named(one), one] as const))(
    '%s: asked for its health, twice',
    (_name, one) => {
      expect(one.spec?.replicas).toBeGreaterThanOrEqual(2);
      for (const { startupProbe, readinessProbe, livenessProbe } of podOf(one)!.containers) {
        expect([startupProbe, readinessProbe, livenessProbe]).toEqual(
          ['started', 'ready', 'live'].map((check) =>
            expect.objectContaining({
              httpGet: { path: expect.stringMatching(`^/health/(?:${check}|ready)$`), port: 'http' },
            }),
          ),
        );
      }
    },
  );

  it.each(pods)('%s is told only what it knows', (_name, { containers }) => {
    for (const { image, env = [], envFrom = [] } of containers) {
      const known = settingsOfApp(image.slice('toandan/'.length));
      const maps = envFrom.map(
        ({ configMapRef: { name } }) =>
          manifests.find(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name === name)!.data!,
      );
      const names = [...env.map(({ name }) => name), ...maps.flatMap((data) => Object.keys(data))];
      expect(names.filter((name) => !known.has(name))).toEqual([]);
      for (const { value = '' } of env) expect(value).not.toMatch(/:\/\/[^/]*:[^/]*@/);
    }
  });

  it('holds no secret, and closes the network to whoever is not named', () => {
    expect(manifests.filter(({ kind }) => kind === 'Secret')).toEqual([]);
    const policies = manifests.filter(({ kind }) => kind === 'NetworkPolicy');
    expect(policies.find(({ metadata }) => metadata.name === 'nobody')?.spec).toEqual({
      podSelector: {},
      policyTypes: ['Ingress', 'Egress'],
    });
  });
});

describe('an overlay', () => {
  let overlay: { resources: string[]; images: { name: string }[]; patches: { path?: string }[] };
  const folder = join(PROJECT_ROOT, 'deploy/kubernetes/overlays/production');

  beforeAll(() => {
    overlay = parse(readFileSync(join(folder, 'kustomization.yaml'), 'utf8')) as typeof overlay;
  });

  it('names the version of every image, and patches what is there', () => {
    const images = new Set(pods.flatMap(([, { containers }]) => containers.map(({ image }) => image)));
    expect(overlay.images.map(({ name }) => name).sort()).toEqual([...images].sort());
    expect(overlay.resources.every((path) => existsSync(join(folder, path)))).toBe(true);
    for (const { path } of overlay.patches) {
      if (path === undefined) continue;
      const patch = parse(readFileSync(join(folder, path), 'utf8')) as Manifest;
      const target = manifests.find((one) => named(one) === named(patch));
      const known = settingsOfApp('reporting');
      expect(target).toBeDefined();
      expect(Object.keys(patch.data ?? {}).filter((name) => !known.has(name))).toEqual([]);
    }
  });
});
