import { spawnSync } from 'node:child_process';

const INSIDE = '--own-mounts';

/**
 * Runs this program again in a mount namespace of its own, where that can be had: what it mounts there nobody else sees,
 * and it is gone with the last process, however that ends. Returns its exit code, or undefined in the inner run and where
 * there is no such namespace.
 */
export function inOwnMounts(argv: string[]): number | undefined {
  const at = argv.indexOf(INSIDE);
  if (at !== -1) {
    argv.splice(at, 1);
    return undefined;
  }
  // The inner run ends when this one does, in whatever way.
  const apart = ['--mount', 'setpriv', '--pdeathsig', 'KILL'];
  if (process.getuid?.() !== 0 || spawnSync('unshare', [...apart, 'true']).status !== 0) return undefined;
  const [node, program, ...args] = argv;
  const inner = spawnSync('unshare', [...apart, node!, program!, ...args, INSIDE], { stdio: 'inherit' });
  return inner.status ?? 1;
}
