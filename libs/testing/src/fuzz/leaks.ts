/** What an answer must never show: how we are made, and where we run. */
const SIGNS: readonly RegExp[] = [
  /\bat .+\.(?:ts|js|mjs):\d+/,
  /node_modules/,
  /\/(?:home|root|usr|var|tmp|work)\//,
  /\b(?:SELECT|INSERT INTO|UPDATE|DELETE FROM)\b .+\b(?:FROM|SET|VALUES|WHERE)\b/,
  /\b(?:relation|column|constraint) "[a-z_]+"/,
  /\b(?:TypeError|ReferenceError|SyntaxError|QueryFailedError|DatabaseError|RangeError)\b/,
  /\bpg_[a-z_]+\b/,
  /postgres(?:ql)?:\/\//,
  /-----BEGIN/,
];

/** The first sign of our inside in an answer, if there is one. What was sent to us is taken out first. */
export function leakIn(answer: string, sent: string): string | undefined {
  for (const sign of SIGNS) {
    const found = sign.exec(answer)?.[0];
    if (found !== undefined && !sent.includes(found)) return found;
  }
  return undefined;
}
