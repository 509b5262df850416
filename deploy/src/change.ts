/** Something that was not as declared. */
export interface Change {
  readonly kind: keyof typeof WORDS;
  readonly name: string;
}

const WORDS = {
  role: ['made', 'would be made'],
  password: ['set', 'would be set'],
  schema: ['made', 'would be made'],
  migration: ['applied', 'would be applied'],
  partition: ['made', 'would be made'],
  topic: ['made', 'would be made'],
} as const;

export function lineOf({ kind, name }: Change, dryRun: boolean): string {
  const [done, planned] = WORDS[kind];
  return `${kind} ${name}: ${dryRun ? planned : done}`;
}
