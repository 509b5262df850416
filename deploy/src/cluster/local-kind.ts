import { ClusterError } from './cluster-error.js';

/** What a container is on this machine. */
export type LocalKind =
  | { readonly run: 'postgres' }
  | { readonly run: 'kafka' }
  | IssuerKind
  /** A program of ours that stays, or one that ends by itself; `without` are variables that it is not told here. */
  | { readonly run: 'node' | 'job'; readonly main: string; readonly without: readonly string[] }
  | { readonly absent: string };

/** The embedded issuer in the place of another. */
export interface IssuerKind {
  readonly run: 'issuer';
  /** The variable that has the address under which browsers reach it. */
  readonly publicUrl: string;
  /** What follows that address in the issuer's own. */
  readonly realm: string;
  /** Addresses of the other one to those of this one, below the issuer's. */
  readonly paths: Readonly<Record<string, string>>;
  /** Variables of the other one that this one has no use for. */
  readonly meaningless: readonly string[];
}

/** @throws ClusterError: it is not said, or not in a form that is known */
export function localKindOf(service: string, said: unknown): LocalKind {
  const kind = (typeof said === 'object' && said !== null ? said : {}) as Record<string, unknown>;
  const { run, main, without = [], absent, publicUrl, realm, paths = {}, meaningless = [] } = kind;
  if (run === 'postgres' || run === 'kafka') return { run };
  if ((run === 'node' || run === 'job') && typeof main === 'string') {
    return { run, main, without: without as string[] };
  }
  if (typeof absent === 'string' && absent !== '') return { absent };
  if (run === 'issuer' && typeof publicUrl === 'string' && typeof realm === 'string') {
    return {
      run,
      publicUrl,
      realm,
      paths: paths as IssuerKind['paths'],
      meaningless: meaningless as IssuerKind['meaningless'],
    };
  }
  throw new ClusterError(`${service}: x-local must say what the container is on this machine`);
}
