import { describe, expect, it } from '@jest/globals';
import { complete, hostedEntries, inexactVersions, missingEntries, type Lockfile } from './lockfile.mjs';

const lock: Lockfile = {
  packages: {
    'node_modules/@x/core': {
      version: '1.2.3',
      dev: true,
      optionalDependencies: {
        '@x/core-darwin-arm64': '1.2.3',
        '@x/core-linux-arm-gnueabihf': '1.2.3',
        '@x/core-linux-x64-gnu': '1.2.3',
        fsevents: '^2.3.3',
      },
    },
    'node_modules/@x/core-linux-x64-gnu': { version: '1.2.3', resolved: 'https://host/x.tgz' },
    'node_modules/ours': { resolved: 'libs/ours', link: true },
  },
};

describe('the lockfile', () => {
  it('lacks the platforms that a registry did not serve', () => {
    expect(missingEntries(lock)).toEqual({
      'node_modules/@x/core-darwin-arm64': {
        version: '1.2.3',
        cpu: ['arm64'],
        dev: true,
        optional: true,
        os: ['darwin'],
      },
      'node_modules/@x/core-linux-arm-gnueabihf': {
        version: '1.2.3',
        cpu: ['arm'],
        dev: true,
        libc: ['glibc'],
        optional: true,
        os: ['linux'],
      },
    });
  });

  it('names a host where an entry is not a link to our own package', () => {
    expect(hostedEntries(lock)).toEqual(['node_modules/@x/core-linux-x64-gnu']);
  });

  it('names what our own packages do not pin, and leaves those of others alone', () => {
    const packages = {
      '': { devDependencies: { '@x/core': '1.2.3', loose: '~1.2.3' } },
      'libs/ours': { dependencies: { any: '*', beta: '18.4.0-beta.17', kin: '*' } },
      'node_modules/kin': { resolved: 'libs/kin', link: true },
      'node_modules/@x/core': { dependencies: { theirs: '^1.0.0' } },
    };
    expect(inexactVersions({ packages })).toEqual(['the root: loose ~1.2.3', 'libs/ours: any *']);
  });

  it('is clean once completed, in order, with our own links kept', () => {
    const completed = complete(lock);
    expect(missingEntries(completed)).toEqual({});
    expect(hostedEntries(completed)).toEqual([]);
    expect(Object.keys(completed.packages)).toEqual([
      'node_modules/@x/core',
      'node_modules/@x/core-darwin-arm64',
      'node_modules/@x/core-linux-arm-gnueabihf',
      'node_modules/@x/core-linux-x64-gnu',
      'node_modules/ours',
    ]);
    expect(completed.packages['node_modules/ours']).toEqual({ resolved: 'libs/ours', link: true });
  });
});
