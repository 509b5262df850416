import { PAGES } from '../app/pages.js';

/** What is carried through the sign-in. */
export interface SignInState {
  /** The address, within this console, that a person wanted. */
  readonly returnTo: string;
}

/** Only an address of our own: what is carried through a sign-in must not lead elsewhere. */
export function returnAddress(state: unknown): string {
  const wanted = (state as Partial<SignInState> | undefined)?.returnTo;
  return typeof wanted === 'string' && /^\/(?![/\\])/.test(wanted) ? wanted : PAGES.table;
}
