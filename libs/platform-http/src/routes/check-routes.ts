import { IDEMPOTENT } from '../idempotency/idempotent.decorator.js';
import type { RouteEntry } from './route-entry.js';

/** A service whose routes are not declared does not start. */
export class UndeclaredRoutesError extends Error {
  override readonly name = 'UndeclaredRoutesError';

  constructor(readonly problems: readonly string[]) {
    super(`Routes that are not declared as they must be:\n${problems.join('\n')}`);
  }
}

/** @throws UndeclaredRoutesError listing all of them */
export function checkRoutes(routes: readonly RouteEntry[], running: readonly string[]): void {
  const declared = new Set(routes.map(({ method, path }) => `${method} ${path}`));
  const problems = [
    ...routes.flatMap((route) =>
      problemsOf(route).map((problem) => `${route.method} ${route.path}: ${problem}`),
    ),
    // Whatever was added to Fastify past the controllers has no guard before it.
    ...running.filter((route) => !declared.has(route)).map((route) => `${route}: belongs to no controller`),
  ];
  if (problems.length > 0) throw new UndeclaredRoutesError(problems);
}

function problemsOf(route: RouteEntry): string[] {
  const { inputs, isPublic, permission, method } = route;
  const problems = inputs.unchecked.map((input) => `takes ${input}`);
  if (method === 'ALL') problems.push('answers every method: name one');
  if (isPublic && permission !== undefined) problems.push('has both @Public and @Permit');
  if (!isPublic && permission === undefined) problems.push('has neither @Permit nor @Public');
  const { unitParam } = permission ?? {};
  if (unitParam !== undefined && !route.path.split('/').includes(`:${unitParam}`)) {
    problems.push(`has no path parameter ${unitParam}, which its @Permit names`);
  }
  if (route.path.includes('/:') && inputs.path === undefined) {
    problems.push('has path parameters and no DTO class for them');
  }
  if (Reflect.getMetadata(IDEMPOTENT, route.handler) === true && method !== 'POST') {
    problems.push('is @Idempotent, which is for POST');
  }
  return problems;
}
