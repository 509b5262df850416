export { Answer, versioned, type AnswerDetails } from './answer/answer.js';
export { etagOf } from './answer/etag.js';
export {
  AcceptsIfMatch,
  ExpectedVersion,
  RequiresIfMatch,
  SeenVersion,
} from './answer/if-match.decorator.js';
export { createHttpApp } from './app/create-http-app.js';
export {
  DEFAULT_LIMITS,
  type AuthOptions,
  type HttpAppOptions,
  type HttpLimits,
} from './app/http-app-options.js';
export { requestIdOf } from './app/request-id.js';
export type { Access, UnitLimit } from './auth/access.js';
export type { Actor } from './auth/actor.js';
export { CurrentActor, Permit, Public, UnitAccess, type Permission } from './auth/permit.decorator.js';
export { rolesThatMay, type Grant, type PermissionTable, type UnitReach } from './auth/permissions.js';
export type { TrustedIssuer } from './auth/trusted-issuer.js';
export { ownUnitOnly, type UnitScope } from './auth/unit-scope.js';
export { FigureDto, NumberDto } from './figures/figure.dto.js';
export { drain } from './health/drain.js';
export type { HealthCheck, HealthOptions } from './health/health-checks.js';
export { Calls } from './idempotency/calls.js';
export type { IdempotencyCall } from './idempotency/idempotency-call.js';
export { IdempotencyKey, Idempotent } from './idempotency/idempotent.decorator.js';
export { idempotent, type KeptAnswer } from './idempotency/idempotent.js';
export { pruneIdempotencyKeys } from './idempotency/prune-keys.js';
export { HttpLog, LOGGED_FIELDS, type LogFields, type LogLevel } from './log/http-log.js';
export { IdempotencyKey1795305600100 } from './migrations/idempotency-key.migration.js';
export { logRequest } from './log/request-line.js';
export { openApiDocument } from './openapi/document.js';
export { Returns, ReturnsPage } from './openapi/returns.decorator.js';
export { Cursor, type CursorValues } from './pages/cursor.js';
export { Page, pageOf } from './pages/page.js';
export { PageQuery } from './pages/page-query.js';
export { HttpProblem, type FieldProblem } from './problem/http-problem.js';
export { platformProblem } from './problem/platform-problem.js';
export type { PlatformCode, StatusTable } from './problem/platform-status.js';
export { PROBLEM_TYPE, type Problem } from './problem/problem.js';
export { UndeclaredRoutesError } from './routes/check-routes.js';
export { routesTable, type RouteLine } from './routes/routes-table.js';
export type { Catalogue, ProblemText } from './texts/catalogue.js';
export type { Catalogues } from './texts/texts.js';
export { ApproximateDateText } from './validation/approximate-date-text.js';
export { LineText } from './validation/line-text.js';
export { MayBeAbsent } from './validation/may-be-absent.js';
export { NestedDto, NestedDtos } from './validation/nested-dto.js';
export { WholeNumberText } from './validation/whole-number-text.js';
