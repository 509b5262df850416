/**
 * Where which kind of text may be found. What is not in this table may be nowhere: every sink is searched for every kind.
 *
 * A sink is the name that collectSinks gives it; a pattern in this table is matched with the whole of it.
 */
const ALLOWED: readonly (readonly [kind: string, sink: RegExp, why: string])[] = [
  [
    'content',
    /answer GET \/api\/tipoffs\/v1\/tipoffs\/:id to hotline-operator 200/,
    'who works on it reads it',
  ],
  ['identity-name', /answer GET .*\/identity to custodian 200/, 'opened with a reason, recorded'],
  ['identity-contact', /answer GET .*\/identity to custodian 200/, 'opened with a reason, recorded'],
  [
    'receipt',
    /answer POST \/api\/tipoffs\/v1\/(?:public\/)?tipoffs to [\w-]+ 201/,
    'told once to whoever reports',
  ],
  [
    'access-reason',
    /table tipoffs\.(?:identity_access|audit_entry|idempotency_key)/,
    'the record of who opened an identity, and why',
  ],
  ['access-reason', /files database/, 'the same'],
  [
    'access-reason',
    /answer \w+ .*\/(?:audit|identity-access) to custodian .*/,
    'the same, for who checks it',
  ],
  ['refused-name', /answer POST .* 400/, 'an answer names the field that is not known, to whoever sent it'],
  ['officer-name', /file issuer\/issuer-accounts\.json/, 'the account itself'],
  ['officer-name', /issuer's page .*/, 'told to the officer who signs in'],
  [
    'officer-text',
    /table (?:reporting\.report_(?:revision|change)|commendations\.(?:award|idempotency_key|outbox.*)|reporting\.outbox.*|aggregation\.source_version)/,
    'work of officers, published to all who work',
  ],
  ['officer-text', /files (?:database|kafka)/, 'the same'],
  ['officer-text', /answer .* \/api\/(?:reporting|commendations|aggregation)\/.*/, 'the same'],
  ['idempotency-key', /table \w+\.idempotency_key/, 'what the key is compared with'],
  ['idempotency-key', /files database/, 'the same'],
  [
    'broken-event',
    /table (?:tipoffs\.outbox.*|\w+\.dead_letter)/,
    'an event that breaks its contract is kept as it came, for repair',
  ],
  ['broken-event', /files (?:database|kafka)/, 'the same'],
  [
    'database-password',
    /file (?:database-passwords\.json|postgres\.password)/,
    'that is what the file is for, 0600',
  ],
  ['login-name', /issuer's page .*/, 'the page shows again what was typed'],
];

export function mayBe(kind: string, sink: string): boolean {
  return ALLOWED.some(([one, where]) => one === kind && new RegExp(`^(?:${where.source})$`).test(sink));
}
