import type { TopicDefinition } from './topic.js';

/** A class whose instances are events: fields only, no constructor arguments, no initial values. */
export type EventClass<T extends object = object> = new () => T;

/** One sentence in both languages of the platform. */
export interface Summary {
  readonly vi: string;
  readonly en: string;
}

/** Makes the payload of this version out of the version before it. Gets a validated copy, which it may not keep. */
export type Upcaster = (previous: never) => object;

/** What a class declares about itself; see {@link EventContract}. */
export interface EventDeclaration<Key extends string = string> {
  /** `<owner>.<what-happened>`: `registry.unit-established`. The name on the wire; it never changes. */
  readonly type: string;
  /** From 1, without gaps. A new one only for a breaking change. */
  readonly version: number;
  readonly topic: TopicDefinition;
  /** The required text field by which events keep their order: the aggregate's id. */
  readonly key: Key;
  readonly summary: Summary;
  /** Required from version 2 on, absent in version 1. */
  readonly upcast?: Upcaster;
}

/** A registered event version. */
export interface EventContract extends EventDeclaration {
  readonly eventClass: EventClass;
}

const declarations = new WeakMap<EventClass, EventDeclaration>();

/** Declares a class as one version of an event. Its rules are checked by `ContractRegistry.of`. */
export function EventContract<const Key extends string>(
  declaration: EventDeclaration<Key>,
): (target: EventClass<Record<Key, string>>) => void {
  return (target) => {
    declarations.set(target, declaration);
  };
}

/** What a class declared of its own; a subclass does not inherit it. */
export function declarationOf(eventClass: EventClass): EventDeclaration | undefined {
  return declarations.get(eventClass);
}

/** The fields of an event, as a builder or a test writes them down. */
export type FieldsOf<T extends object> = { [K in keyof T]: T[K] };

/** Makes an event of its class from its fields; `ContractRegistry.encode` validates it. */
export function createEvent<T extends object>(eventClass: EventClass<T>, fields: FieldsOf<T>): T {
  const event = Object.create(eventClass.prototype as object) as T;
  return Object.assign(event, fields);
}
