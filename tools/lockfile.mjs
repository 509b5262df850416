/**
 * What package-lock.json must be for `npm ci` to work everywhere.
 *
 * npm leaves an optional platform package out of the lockfile when the registry it asked did not serve it (a mirror
 * that keeps only one platform), and then `npm ci` refuses that lockfile. The parent names the exact version, so
 * the entry can be completed from it.
 *
 * @typedef {{ version?: string, resolved?: string, link?: boolean, dev?: boolean, optional?: boolean, os?: string[],
 *   cpu?: string[], libc?: string[], dependencies?: Record<string, string>, devDependencies?: Record<string, string>,
 *   optionalDependencies?: Record<string, string> }} LockEntry
 * @typedef {{ packages: Record<string, LockEntry> }} Lockfile
 */
const OPERATING_SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];
const LIBRARIES = new Map([
  ['gnu', 'glibc'],
  ['gnueabihf', 'glibc'],
  ['musl', 'musl'],
  ['musleabihf', 'musl'],
]);
const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;

/**
 * @param {string} name
 * @param {string} version
 * @param {LockEntry} parent
 * @returns {LockEntry}
 */
function platformEntry(name, version, parent) {
  const words = name.slice(name.indexOf('/') + 1).split('-');
  const libc = words.flatMap((word) => LIBRARIES.get(word) ?? []);
  return {
    version,
    cpu: PROCESSORS.filter((processor) => words.includes(processor)),
    ...(parent.dev === true ? { dev: true } : {}),
    ...(words.includes('linux') && libc.length > 0 ? { libc } : {}),
    optional: true,
    os: OPERATING_SYSTEMS.filter((system) => words.includes(system)),
  };
}

/**
 * @param {Lockfile} lock
 * @returns {Record<string, LockEntry>} by place in the tree
 */
export function missingEntries(lock) {
  /** @type {Record<string, LockEntry>} */
  const missing = {};
  for (const [place, parent] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const known =
        `node_modules/${name}` in lock.packages || `${place}/node_modules/${name}` in lock.packages;
      if (!known && EXACT.test(version)) {
        missing[`node_modules/${name}`] = platformEntry(name, version, parent);
      }
    }
  }
  return missing;
}

/**
 * @param {Lockfile} lock
 * @returns {string[]} packages whose entry names the host it was fetched from
 */
export function hostedEntries(lock) {
  return Object.entries(lock.packages)
    .filter(([, entry]) => entry.resolved !== undefined && entry.link !== true)
    .map(([place]) => place);
}

/**
 * @param {Lockfile} lock
 * @returns {string[]} dependencies of our own packages that may change their version by themselves
 */
export function inexactVersions(lock) {
  return Object.entries(lock.packages)
    .filter(([place]) => !place.includes('node_modules/'))
    .flatMap(([place, { dependencies, devDependencies, optionalDependencies }]) =>
      Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
        // A link to a package of this tree has no version to choose.
        .filter(
          ([name, version]) => !EXACT.test(version) && lock.packages[`node_modules/${name}`]?.link !== true,
        )
        .map(([name, version]) => `${place === '' ? 'the root' : place}: ${name} ${version}`),
    );
}

/**
 * @param {LockEntry} entry
 * @returns {LockEntry}
 */
function withoutHost(entry) {
  if (entry.link === true) return entry;
  const { resolved: _host, ...rest } = entry;
  return rest;
}

/**
 * @param {Lockfile} lock
 * @returns {Lockfile} the same with nothing missing, in npm's order
 */
export function complete(lock) {
  const all = { ...lock.packages, ...missingEntries(lock) };
  const places = Object.keys(all).sort((a, b) => a.localeCompare(b, 'en'));
  return {
    ...lock,
    packages: Object.fromEntries(places.map((place) => [place, withoutHost(all[place] ?? {})])),
  };
}
