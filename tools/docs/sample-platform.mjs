/** The platform with a sample in it, on a folder and a port of its own, for as long as pages are run. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export class SamplePlatform {
  /**
   * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, null>} child
   * @param {string} folder
   * @param {string} root
   * @param {NodeJS.ProcessEnv} env
   */
  constructor(child, folder, root, env) {
    this.child = child;
    this.folder = folder;
    this.root = root;
    this.env = env;
    this.ended = once(child, 'exit');
  }

  /**
   * @param {string} root
   * @param {NodeJS.ProcessEnv} env
   */
  static async spawn(root, env) {
    const folder = await mkdtemp(join(tmpdir(), 'toandan-docs-'));
    // The database server may run as a user of its own, who has to get through.
    await chmod(folder, 0o755);
    const child = spawn(process.execPath, ['apps/platform/dist/sample/sample-cli.js'], {
      cwd: root,
      env: { ...env, TOANDAN_DATA: join(folder, 'data'), PLATFORM_PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return new SamplePlatform(child, folder, root, env);
  }

  /** @returns where it is, and the environment in which commands find it; undefined: it ended instead, and said why */
  async ready() {
    for await (const origin of createInterface({ input: this.child.stdout })) {
      // What it says after this is of no interest, and must not fill the pipe.
      this.child.stdout.resume();
      const found = { TOANDAN_DATA: join(this.folder, 'data'), PLATFORM_PORT: new URL(origin).port };
      return { origin, cwd: this.root, env: { ...this.env, ...found } };
    }
    return undefined;
  }

  async stop() {
    this.child.kill('SIGTERM');
    await this.ended;
    await rm(this.folder, { recursive: true });
  }
}
