import { planOf } from './class-plan.js';
import { ContractError } from './contract-error.js';
import { ContractViolation } from './contract-violation.js';
import type { PayloadProblem } from './contract-violation.js';
import { checkedContract, checkTogether } from './declaration-rules.js';
import type { EventClass, EventContract } from './event-contract.js';
import { readPayload } from './payload-reader.js';
import type { TopicDefinition } from './topic.js';

/** An event as it goes into the outbox. */
export interface EncodedEvent {
  readonly contract: EventContract;
  /** The value of the contract's key field; never empty. */
  readonly key: string;
  /** JSON text, its fields in the order of the class. */
  readonly payload: string;
}

const TYPE_SHAPE = /^[a-z][a-z0-9.-]{0,127}$/;

/** Every event version a process knows, checked as a whole when it is made. */
export class ContractRegistry {
  private readonly byClass = new Map<unknown, EventContract>();
  /** Versions in order; index 0 is version 1. */
  private readonly byType = new Map<string, EventContract[]>();
  private readonly topicsByName = new Map<string, TopicDefinition>();

  private constructor(contracts: readonly EventContract[]) {
    for (const contract of contracts.toSorted((a, b) => a.version - b.version)) {
      this.byClass.set(contract.eventClass, contract);
      this.byType.set(contract.type, [...(this.byType.get(contract.type) ?? []), contract]);
      this.topicsByName.set(contract.topic.name, contract.topic);
    }
  }

  /** Checks the classes, alone and together. Throws ContractError: one sentence with what is wrong and what to do. */
  static of(classes: readonly EventClass[]): ContractRegistry {
    const contracts = classes.map(checkedContract);
    checkTogether(contracts);
    return new ContractRegistry(contracts);
  }

  /** Every topic, sorted by name. */
  topics(): TopicDefinition[] {
    return [...this.topicsByName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Every type, sorted. */
  types(): string[] {
    return [...this.byType.keys()].sort();
  }

  /** Every version of every type, sorted by type, then version. */
  contracts(): EventContract[] {
    return this.types().flatMap((type) => this.byType.get(type) ?? []);
  }

  /** The contract of a class. Throws ContractError if it is not registered. */
  contractOf(eventClass: EventClass): EventContract {
    const contract = this.byClass.get(eventClass);
    if (!contract) {
      throw new ContractError(`${eventClass.name} is not a registered event: add it to the registry's list.`);
    }
    return contract;
  }

  latest(type: string): EventContract | undefined {
    return this.byType.get(type)?.at(-1);
  }

  find(type: string, version: number): EventContract | undefined {
    return this.byType.get(type)?.[version - 1];
  }

  /** A consumer's first step. Throws ContractViolation: unknown-type, future-version, malformed-envelope. */
  lookup(type: string, version: number): EventContract {
    const versions = this.byType.get(type);
    if (!versions) {
      const named = TYPE_SHAPE.test(type) ? `"${type}"` : 'with a malformed name';
      throw new ContractViolation('unknown-type', `The event type ${named} is not registered here.`);
    }
    if (!Number.isInteger(version) || version < 1) {
      throw new ContractViolation(
        'malformed-envelope',
        `The version of "${type}" must be a whole number from 1.`,
      );
    }
    const contract = versions[version - 1];
    if (!contract) {
      throw new ContractViolation(
        'future-version',
        `"${type}" v${version} is newer than v${versions.length}, the newest known here.`,
      );
    }
    return contract;
  }

  /** JSON text to a value. Throws ContractViolation malformed-json, without the text. */
  parse(payload: string | Buffer): unknown {
    try {
      return JSON.parse(typeof payload === 'string' ? payload : payload.toString('utf8')) as unknown;
    } catch {
      // The parser's own message quotes the payload, so it is neither repeated nor kept as a cause.
      throw new ContractViolation('malformed-json', 'The payload is not JSON.');
    }
  }

  /**
   * Brings a payload of any registered version to the newest. One of the newest version is returned as it is; an older one is validated
   * first and copied, so upcasters see what their types say and the input stays as it was.
   * Throws ContractViolation invalid-payload.
   */
  upcast(contract: EventContract, payload: unknown): unknown {
    const versions = this.byType.get(contract.type) ?? [];
    if (contract.version >= versions.length) return payload;
    let current: unknown = this.read(contract, payload);
    for (const next of versions.slice(contract.version)) current = upcastTo(next, current);
    return current;
  }

  /**
   * Checks a payload against its contract and returns a new instance of the class. Fields the contract does not know are dropped.
   * Throws ContractViolation invalid-payload with every broken rule.
   */
  validate(contract: EventContract, payload: unknown): object {
    return this.read(contract, payload);
  }

  /**
   * Checks an event before it is published: every rule, and no field the contract does not name.
   * Throws ContractError for a class that is not registered or not the newest version, ContractViolation for a bad value.
   */
  encode(event: object): EncodedEvent {
    const contract = this.contractOf(classOf(event));
    const latest = this.latest(contract.type);
    if (latest !== contract) {
      throw new ContractError(
        `"${contract.type}" v${contract.version} is no longer published: publish v${latest?.version} instead.`,
      );
    }
    const { value, problems } = readPayload(planOf(contract.eventClass), event, 'strict');
    if (problems) throw invalid(contract, problems);
    const key = (value as Record<string, unknown>)[contract.key];
    if (typeof key !== 'string' || key === '') {
      throw invalid(contract, [{ path: contract.key, rule: 'isNotEmpty' }]);
    }
    return { contract, key, payload: JSON.stringify(value) };
  }

  private read(contract: EventContract, payload: unknown): object {
    const { value, problems } = readPayload(planOf(contract.eventClass), payload, 'tolerant');
    if (problems) throw invalid(contract, problems);
    return value;
  }
}

/** The event's class; its own fields cannot pretend another. */
function classOf(event: object): EventClass {
  const prototype = Object.getPrototypeOf(event) as { constructor: EventClass } | null;
  if (!prototype) throw new ContractError('An object without a class is no event: make it with createEvent.');
  return prototype.constructor;
}

function upcastTo(next: EventContract, previous: unknown): unknown {
  try {
    return next.upcast?.(previous as never);
  } catch (error) {
    // Only the error's class: its message may quote the payload.
    const kind = error instanceof Error ? error.name : typeof error;
    throw new ContractViolation(
      'invalid-payload',
      `The upcaster of "${next.type}" v${next.version} failed (${kind}).`,
    );
  }
}

function invalid({ type, version }: EventContract, problems: readonly PayloadProblem[]): ContractViolation {
  const named = problems.slice(0, 10).map(({ path, rule }) => `${path} (${rule})`);
  const more = problems.length > named.length ? ` and ${problems.length - named.length} more` : '';
  return new ContractViolation(
    'invalid-payload',
    `"${type}" v${version}: ${named.join(', ')}${more}.`,
    problems,
  );
}
