import type { KeyUse } from '@toandan/tipoffs/keys';
import { ClusterError } from './cluster-error.js';

/** How a secret is made. */
export type SecretRecipe =
  /** `image`: read by an image of others, whose account is not ours; the folder protects it then. */
  | { readonly random: true; readonly readBy?: 'image' }
  /** The passwords of all roles of the database. */
  | { readonly rolePasswords: true }
  /** `{password}` is what the other secret has: its text, or the password there of the role in the address. */
  | { readonly url: string; readonly password: string }
  | { readonly keys: KeyUse };

/** @throws ClusterError: it is not said, or not in a form that is known */
export function secretRecipe(secret: string, said: unknown): SecretRecipe {
  const recipe = (typeof said === 'object' && said !== null ? said : {}) as Record<string, unknown>;
  const { random, rolePasswords, url, password, keys, readBy } = recipe;
  if (random === true) return { random, ...(readBy === 'image' ? { readBy } : {}) };
  if (rolePasswords === true) return { rolePasswords };
  if (typeof url === 'string' && typeof password === 'string') return { url, password };
  if (keys === 'A256KW' || keys === 'HS256') return { keys };
  throw new ClusterError(`${secret}: x-make must say how the secret is made`);
}
