import 'reflect-metadata';

/**
 * Who may see a field's value outside the services that need it:
 * `public` anyone, `internal` anyone signed in, `protected` nobody without a recorded reason (operator tools redact it).
 */
export type Classification = 'public' | 'internal' | 'protected';

export const CLASSIFICATIONS: readonly Classification[] = ['public', 'internal', 'protected'];

const classified = new WeakMap<object, Map<string, Classification>>();

/** States a field's classification; every field of an event and of its nested classes has one. */
export function Classified(classification: Classification): (target: object, field: string) => void {
  return (target, field) => {
    const own = classified.get(target) ?? new Map<string, Classification>();
    own.set(field, classification);
    classified.set(target, own);
  };
}

/** Field name to classification, inherited ones first, a subclass's word being the last. */
export function classificationsOf(prototype: object): Map<string, Classification> {
  const parent: unknown = Object.getPrototypeOf(prototype);
  const inherited =
    typeof parent === 'object' && parent !== null
      ? classificationsOf(parent)
      : new Map<string, Classification>();
  return new Map([...inherited, ...(classified.get(prototype) ?? [])]);
}
