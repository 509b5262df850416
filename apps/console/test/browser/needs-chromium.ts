import { describe, it } from '@jest/globals';
import { chromiumPath } from '@toandan/testing/browser';
import { SURROUNDINGS } from './config.js';

/**
 * A suite that needs a browser. Without one it says so in one line; a machine that is there for the checks (CI=true) must
 * have it, and fails.
 */
export function describeWithChromium(name: string, suite: (executable: string) => void): void {
  const executable = chromiumPath(SURROUNDINGS.path);
  if (executable !== undefined) {
    describe(name, () => suite(executable));
  } else if (SURROUNDINGS.isCi) {
    describe(name, () => {
      it('needs chromium', () => {
        throw new Error(
          'chromium is not installed on this machine, and CI must run the tests of the console',
        );
      });
    });
  } else {
    process.stderr.write(`NOT RUN: ${name}: chromium is not installed (apt-get install chromium)\n`);
    describe.skip(name, () => {
      it('needs chromium', () => undefined);
    });
  }
}
