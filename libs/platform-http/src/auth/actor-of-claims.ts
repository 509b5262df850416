import type { JWTPayload } from 'jose';
import type { Actor } from './actor.js';
import type { TrustedIssuer } from './trusted-issuer.js';

const LONGEST_NAME = 255;

/** The actor that a checked token speaks of; undefined when its claims have not the form they must have. */
export function actorOfClaims(claims: JWTPayload, trusted: TrustedIssuer): Actor | undefined {
  const { sub: subject } = claims;
  if (!isName(subject)) return undefined;
  const roles = at(claims, trusted.rolesClaim ?? 'roles') ?? [];
  if (!Array.isArray(roles) || !roles.every(isName)) return undefined;
  const unitId = at(claims, trusted.unitClaim ?? 'unit_id');
  if (unitId !== undefined && !isName(unitId)) return undefined;
  const { issuer } = trusted;
  return Object.freeze({
    subject,
    issuer,
    key: `${issuer} ${subject}`,
    roles: Object.freeze([...roles]),
    ...(unitId === undefined ? {} : { unitId }),
  });
}

function at(claims: JWTPayload, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => {
    const inside = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
    return inside ? (value as Record<string, unknown>)[name] : undefined;
  }, claims);
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_NAME;
}
