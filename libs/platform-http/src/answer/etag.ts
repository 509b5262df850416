import { HttpProblem } from '../problem/http-problem.js';

/** A version of an aggregate as a strong ETag: equal tags, equal content. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/**
 * The version that If-Match names. One strong tag exactly: `*` would say "whatever it is by now", which is what the
 * header is there to prevent, and a list leaves open which of them the caller has read.
 *
 * A tag that we never gave out is no error of form: it simply matches nothing.
 */
export function expectedVersion(ifMatch: string | undefined): number {
  if (ifMatch === undefined || ifMatch.trim() === '') throw new HttpProblem('if-match-missing');
  const tag = /^\s*(W\/)?"([\x21\x23-\x7e]{0,100})"\s*$/.exec(ifMatch);
  if (tag === null) {
    throw new HttpProblem('if-match-malformed', { fields: [{ field: 'If-Match', code: 'wrong-form' }] });
  }
  // RFC 9110: If-Match compares strongly, so a weak tag never matches.
  const version = tag[1] === undefined && /^\d{1,15}$/.test(tag[2]!) ? Number(tag[2]) : undefined;
  if (version === undefined) throw new HttpProblem('version-conflict');
  return version;
}

/** Whether If-None-Match names this tag, by weak comparison: the caller then has what it asks for. */
export function alreadyHas(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return (ifNoneMatch.match(/(?:W\/)?"[^"]*"/g) ?? []).some((tag) => tag.replace(/^W\//, '') === etag);
}
