/** The account's name at its issuer, out of the key by which it is kept. */
export function subjectOf(key: string): string {
  return key.slice(key.indexOf(' ') + 1);
}
