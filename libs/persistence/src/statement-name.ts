const VERBS = new Set(['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'MERGE', 'TRUNCATE', 'NOTIFY', 'LOCK']);

/** The first thing a statement writes: at its start, or where a part of it begins. */
const WRITES = /(?:^|[()])\s*(INSERT INTO|UPDATE|DELETE FROM|TRUNCATE)\s+(?:"?\w+"?\.)?"?([a-z_]\w{0,62})/i;
const READS = /\b(FROM)\s+(?:"?\w+"?\.)?"?([a-z_]\w{0,62})/i;

/**
 * What a statement does and to which table, as in `INSERT outbox`: short, of few kinds, and with nothing of its values.
 * Of a statement with several parts it is the first table written, else the first one read.
 */
export function nameOfStatement(text: string): string {
  // Texts within quotes may be anybody's; a comment may be anything.
  const bare = text.replace(/'(?:[^']|'')*'/g, "''").replace(/--[^\n]*/g, '');
  const [, verb, table] = WRITES.exec(bare) ?? [];
  if (verb !== undefined) return `${verb.split(/\s/, 1)[0]!.toUpperCase()} ${table}`;
  const [first = ''] = /[a-z]+/i.exec(bare) ?? [];
  const word = first.toUpperCase() === 'WITH' ? 'SELECT' : first.toUpperCase();
  if (!VERBS.has(word)) return 'OTHER';
  const read = word === 'SELECT' ? READS.exec(bare)?.[2] : undefined;
  return read === undefined ? word : `${word} ${read}`;
}
