import { fileURLToPath } from 'node:url';

/** The same from src/routes and from dist/routes. */
export const ROUTES_PAGE = fileURLToPath(new URL('../../../../docs/reference/routes.md', import.meta.url));
