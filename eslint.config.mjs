import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** The places that speak to a person at a terminal: everything else writes to a logger. */
const TERMINAL = [
  '**/main.ts',
  '**/cli.ts',
  '**/*.cli.ts',
  '**/*-cli.ts',
  '**/cli/**',
  'bench/**',
  '**/tools/**',
];

const ENV_HINT = 'Only config.ts reads the environment: take the value from the config object.';

const coreRules = {
  curly: ['error', 'multi-line'],
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'max-lines': ['error', 400],
  'no-cond-assign': 'error',
  'no-console': 'error',
  'no-constant-condition': ['error', { checkLoops: 'allExceptWhileTrue' }],
  'no-debugger': 'error',
  'no-empty': 'error',
  'no-self-compare': 'error',
  'no-unsafe-finally': 'error',
  'no-useless-catch': 'error',
  'no-useless-escape': 'error',
  'no-var': 'error',
  'prefer-const': 'error',
};

const typedRules = {
  '@typescript-eslint/consistent-type-exports': 'error',
  // Stays quiet in files with decorators, since emitDecoratorMetadata makes a constructor's types into values.
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  // A promise that is returned inside `try` is not caught there: that has hidden real errors.
  '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  // A port is asynchronous also where one of its fakes has nothing to wait for.
  '@typescript-eslint/require-await': 'off',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
};

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/dist/', '**/coverage/', '**/.data/', '**/src/generated/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: ['**/*.{ts,tsx,mjs}'], rules: coreRules },
  {
    files: ['**/*.{ts,tsx}', 'tools/**/*.mjs'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: typedRules,
  },
  {
    files: ['**/*.{ts,tsx}'],
    ignores: ['**/config.ts', '**/*.spec.ts'],
    rules: {
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: ENV_HINT }],
      'no-restricted-imports': [
        'error',
        {
          paths: ['process', 'node:process'].map((name) => ({
            name,
            importNames: ['env'],
            message: ENV_HINT,
          })),
        },
      ],
    },
  },
  // Hooks that are called out of order, or that miss what they depend on, fail in the browser only.
  { files: ['apps/console/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  {
    files: ['**/*.spec.ts'],
    rules: {
      // Jest's asymmetric matchers are typed `any`, and `expect(fake.method)` never calls it.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  // A cast in JSDoc, such as the one after JSON.parse, is not seen by this rule.
  { files: ['tools/**/*.mjs'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
  { files: TERMINAL, rules: { 'no-console': 'off' } },
);
