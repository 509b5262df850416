import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const root = path.resolve(import.meta.dirname, '..');
const config = path.join(root, '.dependency-cruiser.mjs');

interface Cruise {
  summary: { violations: { from: string; rule: { name: string } }[] };
}

interface Config {
  forbidden: { name: string }[];
}

const feature = 'apps/tipoffs/src/tipoff';

/** One file for each rule, and nothing in it that another rule forbids. */
const violations: Record<string, { file: string; text: string }> = {
  'no-app-imports-another': {
    file: `${feature}/http/peek.ts`,
    text: `import { shown } from '@toandan/registry'; export const peek = shown;`,
  },
  'domain-is-pure': {
    file: `${feature}/domain/impure.ts`,
    text: `import { randomUUID } from 'node:crypto'; export const id = randomUUID;`,
  },
  'usecases-know-no-adapter': {
    file: `${feature}/usecases/close-tipoff.usecase.ts`,
    text: `import type { Row } from '../persistence/row.js'; export type Closed = Row;`,
  },
  'only-the-kafka-transport-uses-kafkajs': {
    file: 'libs/messaging/src/outbox/send.ts',
    text: `import { Kafka } from 'kafkajs'; export const client = Kafka;`,
  },
  'only-persistence-uses-typeorm': {
    file: 'libs/messaging/src/outbox/store.ts',
    text: `import type { DataSource } from 'typeorm'; export type Store = DataSource;`,
  },
  'packages-are-entered-by-name': {
    file: 'libs/messaging/src/outbox/clock.ts',
    text: `export { clock } from '../../../kernel/src/clock.js';`,
  },
  'imports-resolve': {
    file: 'libs/messaging/src/outbox/deep.ts',
    text: `export { clock } from '@toandan/kernel/src/clock.ts';`,
  },
  'no-cycles': {
    file: 'libs/messaging/src/cycle.ts',
    text: `import type { Cycle } from './cycle.js'; export interface Cycle { again: Cycle }`,
  },
  'kernel-depends-on-uuid-only': {
    file: 'libs/kernel/src/host.ts',
    text: `export { hostname } from 'node:os';`,
  },
  'contracts-depend-on-kernel-only': {
    file: 'libs/contracts/src/envelope.ts',
    text: `export { sender } from '@toandan/messaging';`,
  },
  'no-spec-is-imported': {
    file: `${feature}/http/borrowed.unit.spec.ts`,
    text: `import { sample } from '../domain/tipoff.unit.spec.js'; export const borrowed = sample;`,
  },
  'sources-use-declared-dependencies': {
    file: `${feature}/http/generate.ts`,
    text: `import { property } from 'fast-check'; export const generate = property;`,
  },
};

/** What looks alike and is right. */
const allowed: Record<string, string> = {
  [`${feature}/domain/tipoff.ts`]: `import { clock } from '@toandan/kernel'; export const tipoff = clock;`,
  [`${feature}/domain/tipoff.unit.spec.ts`]: `import { property } from 'fast-check'; export const sample = property;`,
  [`${feature}/persistence/row.ts`]: `import type { DataSource } from 'typeorm'; export type Row = DataSource;`,
  [`${feature}/usecases/open-tipoff.usecase.ts`]: `export { tipoff } from '../domain/tipoff.js';`,
  'apps/registry/src/index.ts': `export const shown = 1;`,
  'libs/messaging/src/index.ts': `export const sender = 1;`,
  'libs/messaging/src/kafka/client.ts': `import { Kafka } from 'kafkajs'; export const client = Kafka;`,
  'libs/messaging/src/migrations/first.ts': `import type { DataSource } from 'typeorm'; export type First = DataSource;`,
  'libs/contracts/src/when.ts': `export { clock } from '@toandan/kernel';`,
  'libs/kernel/src/index.ts': `export { clock } from './clock.js';`,
  'libs/kernel/src/clock.ts': `import { v7 } from 'uuid'; export const clock = v7;`,
  'bench/src/bare.ts': `import { Kafka } from 'kafkajs'; import { DataSource } from 'typeorm'; export const bare = [Kafka, DataSource];`,
};

const dependencies: Record<string, { dependencies?: object; devDependencies?: object }> = {
  'apps/tipoffs': {
    dependencies: { '@toandan/kernel': '*', '@toandan/registry': '*', typeorm: '*' },
    devDependencies: { 'fast-check': '*' },
  },
  'apps/registry': {},
  'libs/messaging': { dependencies: { kafkajs: '*', typeorm: '*', '@toandan/kernel': '*' } },
  'libs/contracts': { dependencies: { '@toandan/kernel': '*', '@toandan/messaging': '*' } },
  'libs/kernel': { dependencies: { uuid: '*' } },
  bench: { dependencies: { kafkajs: '*', typeorm: '*' } },
};

describe('the dependency rules', () => {
  const tree = mkdtempSync(path.join(tmpdir(), 'dependency-rules-'));

  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
    writeFileSync(path.join(tree, file), text);
  };

  const cruise = (format: 'json' | 'err') => {
    const cruiser = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const args = [cruiser, '--config', config, '--no-cache', '-T', format, 'libs', 'apps', 'bench'];
    return spawnSync(process.execPath, args, { cwd: tree, encoding: 'utf8' });
  };

  beforeAll(() => {
    for (const { file, text } of Object.values(violations)) write(file, text);
    for (const [file, text] of Object.entries(allowed)) write(file, text);
    for (const [folder, declared] of Object.entries(dependencies)) {
      const name = `@toandan/${path.basename(folder)}`;
      const exports = { '.': { '@toandan/source': './src/index.ts' } };
      write(`${folder}/package.json`, JSON.stringify({ name, type: 'module', exports, ...declared }));
    }
    for (const name of ['kafkajs', 'typeorm', 'uuid', 'fast-check']) {
      write(
        `node_modules/${name}/package.json`,
        JSON.stringify({ name, type: 'module', main: './index.js' }),
      );
      write(`node_modules/${name}/index.js`, 'export {};');
    }
    write('package.json', JSON.stringify({ name: 'tree', type: 'module', workspaces: ['libs/*', 'apps/*'] }));
    write('tsconfig.base.json', JSON.stringify({ compilerOptions: { module: 'nodenext' } }));
    mkdirSync(path.join(tree, 'node_modules/@toandan'));
    for (const folder of Object.keys(dependencies)) {
      const link = path.join(tree, 'node_modules/@toandan', path.basename(folder));
      execFileSync('ln', ['-s', path.join(tree, folder), link]);
    }
  });

  afterAll(() => {
    rmSync(tree, { recursive: true });
  });

  it('bite once each, on the file that breaks them, and on nothing else', () => {
    const { summary } = JSON.parse(cruise('json').stdout) as Cruise;
    const found = summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
    const expected = Object.entries(violations).map(([name, { file }]) => `${name}: ${file}`);
    expect(found.sort()).toEqual(expected.sort());
  });

  it('have a case here each', async () => {
    const { default: rules } = (await import(config)) as { default: Config };
    expect(Object.keys(violations).sort()).toEqual(rules.forbidden.map(({ name }) => name).sort());
  });

  it('make the cruiser fail', () => {
    expect(cruise('err').status).toBeGreaterThan(0);
  });
});
