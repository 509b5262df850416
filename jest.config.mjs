// Jest in ESM mode: see the `test` script for the flag Node needs.
import { availableParallelism } from 'node:os';

export default {
  roots: ['libs', 'apps', 'deploy', 'bench', 'chaos', 'tools'].map((room) => `<rootDir>/${room}`),
  testRegex: '\\.(unit|int|contract|e2e)\\.spec\\.ts$',
  modulePathIgnorePatterns: ['/dist/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2024',
        },
        module: { type: 'es6' },
      },
    ],
  },
  // TypeScript's nodenext asks for the output's name in imports; the tests run the sources.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // Our libs from their sources. Jest itself adds `import` or `require` for each request: named here, `import` would
  // hand the ESM build of a package to a `require` of it, as happened to pg-pool.
  testEnvironmentOptions: { customExportConditions: ['@toandan/source', 'node', 'node-addons'] },
  testTimeout: 60_000,
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  // Two also where there are two cores: much of the time goes into waiting for a database. One worker would mean
  // Jest's own process, where a suite's leftovers (open handles, memory of ESM modules) stay with the next one.
  maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)),
  workerIdleMemoryLimit: '1GB',
  testSequencer: '<rootDir>/tools/jest-sequencer.mjs',
  // Drives Jest's own reporters, so that its last line closes the run.
  reporters: ['<rootDir>/tools/jest-reporter.mjs'],
};
