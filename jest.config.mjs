// Jest in ESM mode: see the `test` script for the flag Node needs.
export default {
  roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/deploy', '<rootDir>/bench', '<rootDir>/tools'],
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
  testEnvironmentOptions: { customExportConditions: ['@toandan/source', 'node', 'import', 'default'] },
  testTimeout: 60_000,
};
