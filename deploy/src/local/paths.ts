import { fileURLToPath } from 'node:url';

// `src/local` and `dist/local` lie equally deep, so this holds for the compiled code and for the tests alike.
/** The folder of this package. */
export const PACKAGE_ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The root of the project. */
export const PROJECT_ROOT = fileURLToPath(new URL('../../../', import.meta.url));
