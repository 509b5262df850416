import { useAuth } from 'react-oidc-context';

export interface Duties {
  readonly operates: boolean;
  /** False for who does nothing but operate. Services decide; this only spares people pages that would refuse them. */
  readonly readsFigures: boolean;
}

const OPERATOR = 'operator';

/** What the person who is signed in does, by the roles that the issuer tells the console. */
export function useDuties(): Duties {
  return dutiesOf(useAuth().user?.profile.roles);
}

export function dutiesOf(roles: unknown): Duties {
  const known: unknown[] = Array.isArray(roles) ? roles : [];
  return {
    operates: known.includes(OPERATOR),
    readsFigures: known.length === 0 || known.some((role) => role !== OPERATOR),
  };
}
