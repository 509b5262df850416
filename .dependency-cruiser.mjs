/**
 * The house's walls. tools/dependency-rules.int.spec.ts shows of each rule that it bites.
 *
 * Types count as imports here: a rule that only erased types may break is not a wall.
 */
const SPEC = '\\.spec\\.ts$';
const PACKAGE = '(?:libs|apps)/[^/]+|deploy|bench|chaos|tools';

/** @param {string} names a pattern */
const npm = (names) => `node_modules/(?:${names})(?:/|$)`;

export default {
  forbidden: [
    {
      name: 'no-app-imports-another',
      comment: 'Services meet in contracts, never in code; the all-in-one host puts them together.',
      severity: 'error',
      from: { path: '^apps/(?!platform/)([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'domain-is-pure',
      comment: 'Rules need no technology, so that they can be read, tested and kept without it.',
      severity: 'error',
      from: { path: '^(.+)/domain/', pathNot: SPEC },
      to: { pathNot: '^$1/domain/|^libs/kernel/' },
    },
    {
      name: 'usecases-know-no-adapter',
      comment: 'A use case speaks to ports; which technology answers is decided in the module.',
      severity: 'error',
      from: { path: '/usecases/', pathNot: SPEC },
      to: {
        path: [
          '^apps/.+/(?:http|persistence|consumers)/',
          npm('typeorm|@nestjs/typeorm|pg|kafkajs|@nestjs/microservices'),
        ],
      },
    },
    {
      name: 'only-the-kafka-transport-uses-kafkajs',
      comment:
        'Its upstream is quiet: another client must be one folder away. Benchmarks compare with it bare.',
      severity: 'error',
      from: { pathNot: '^libs/messaging/src/kafka/|^bench/' },
      to: { path: npm('kafkajs') },
    },
    {
      name: 'only-persistence-uses-typeorm',
      comment: 'Rows are an adapter. Benchmarks compare with it bare, test worlds create databases with it.',
      severity: 'error',
      from: { pathNot: '/(?:persistence|migrations)/|^bench/|^libs/testing/' },
      to: { path: npm('typeorm|@nestjs/typeorm') },
    },
    {
      name: 'packages-are-entered-by-name',
      comment: 'A relative path into another package goes round its `exports`.',
      severity: 'error',
      from: { path: `^(${PACKAGE})/` },
      to: { dependencyTypes: ['local'], dependencyTypesNot: ['aliased'], pathNot: '^$1/' },
    },
    {
      name: 'imports-resolve',
      comment: 'Also what catches a deep import by name, since `exports` refuses it.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'kernel-depends-on-uuid-only',
      comment: 'Everything depends on the kernel, so whatever it took in everyone would have.',
      severity: 'error',
      from: { path: '^libs/kernel/src/', pathNot: SPEC },
      to: { pathNot: ['^libs/kernel/', npm('uuid')] },
    },
    {
      name: 'contracts-depend-on-kernel-only',
      comment: 'A contract outlives the code that sends it.',
      severity: 'error',
      from: { path: '^libs/contracts/src/', pathNot: SPEC },
      to: { path: `^(?:${PACKAGE})/`, pathNot: '^libs/(?:contracts|kernel)/' },
    },
    {
      name: 'no-spec-is-imported',
      comment: 'What two specs share belongs into a builder or into libs/testing.',
      severity: 'error',
      from: {},
      to: { path: SPEC },
    },
    {
      name: 'sources-use-declared-dependencies',
      comment:
        'What runs in production is in the `dependencies` of its own package, not in anyone’s devDependencies.',
      severity: 'error',
      // What builds a package is no part of what runs.
      from: { path: '^(?:libs|apps|deploy|chaos)/', pathNot: [SPEC, '/test/', '/vite\\.config\\.ts$'] },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
        path: 'node_modules',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(?:^|/)dist/' },
    moduleSystems: ['es6'],
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@toandan/source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
  },
};
