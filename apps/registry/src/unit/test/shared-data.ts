import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** For the tests: data that may lie beside the repository. Undefined where it does not. */
export function sharedData(file: string): Buffer | undefined {
  const path = join(import.meta.dirname, '../../../../../../shared/data', file);
  return existsSync(path) ? readFileSync(path) : undefined;
}
