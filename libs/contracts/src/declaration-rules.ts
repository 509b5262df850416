import { planOf } from './class-plan.js';
import { ContractError } from './contract-error.js';
import { declarationOf } from './event-contract.js';
import type { EventClass, EventContract } from './event-contract.js';
import { defineTopic, sameTopic } from './topic.js';

const TYPE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*\.[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Reads and checks one class's declaration, seen alone. Throws ContractError with what to change. */
export function checkedContract(eventClass: EventClass): EventContract {
  const declaration = declarationOf(eventClass);
  if (!declaration) {
    throw new ContractError(
      `${eventClass.name} is not an event: add @EventContract to it or take it off the list.`,
    );
  }
  const contract: EventContract = Object.freeze({ ...declaration, eventClass });
  defineTopic(contract.topic);
  checkType(contract);
  checkVersion(contract);
  checkSummary(contract);
  checkKey(contract);
  return contract;
}

function checkType({ type, topic, eventClass }: EventContract): void {
  if (!TYPE.test(type) || !type.startsWith(`${topic.owner}.`)) {
    throw new ContractError(
      `${eventClass.name}: type "${type}" must be "${topic.owner}." (the owner of its topic) and one hyphenated name.`,
    );
  }
}

function checkVersion({ type, version, upcast, eventClass }: EventContract): void {
  if (!Number.isInteger(version) || version < 1) {
    throw new ContractError(`${eventClass.name}: the version of "${type}" must be a whole number from 1.`);
  }
  if (version > 1 && !upcast) {
    throw new ContractError(
      `${eventClass.name}: "${type}" v${version} needs an upcaster from v${version - 1}: add upcast.`,
    );
  }
  if (version === 1 && upcast) {
    throw new ContractError(`${eventClass.name}: "${type}" v1 has nothing to be upcast from: remove upcast.`);
  }
}

function checkSummary({ type, summary, eventClass }: EventContract): void {
  if (!summary.vi.trim() || !summary.en.trim()) {
    throw new ContractError(
      `${eventClass.name}: "${type}" needs a summary in both languages: write vi and en.`,
    );
  }
}

function checkKey({ key, eventClass }: EventContract): void {
  const field = planOf(eventClass).fields.find(({ name }) => name === key);
  if (!field) {
    throw new ContractError(
      `${eventClass.name}: its key "${key}" is not one of its fields: name a field that exists.`,
    );
  }
  if (!field.text || field.optional) {
    throw new ContractError(`${eventClass.name}: its key "${key}" must be a required field of type string.`);
  }
}

/** Checks the classes against each other. Throws ContractError with what to change. */
export function checkTogether(contracts: readonly EventContract[]): void {
  checkTopics(contracts);
  const byType = Map.groupBy(contracts, ({ type }) => type);
  for (const [type, versions] of byType) {
    const sorted = versions.toSorted((a, b) => a.version - b.version);
    for (const [i, contract] of sorted.entries()) checkSequence(type, contract, i + 1, sorted[i - 1]);
  }
}

function checkSequence(
  type: string,
  contract: EventContract,
  expected: number,
  previous?: EventContract,
): void {
  const { version, eventClass, topic } = contract;
  if (version === previous?.version) {
    throw new ContractError(
      `"${type}" v${version} is declared by both ${previous.eventClass.name} and ${eventClass.name}: give one a new version.`,
    );
  }
  if (version !== expected) {
    throw new ContractError(
      `"${type}" has no v${expected} before v${version}: register every version from 1 on.`,
    );
  }
  if (previous && previous.topic.name !== topic.name) {
    throw new ContractError(
      `"${type}" v${version} is on topic ${topic.name} but v${previous.version} on ${previous.topic.name}: keep one topic.`,
    );
  }
}

function checkTopics(contracts: readonly EventContract[]): void {
  const seen = new Map<string, EventContract>();
  for (const contract of contracts) {
    const { topic, eventClass } = contract;
    const first = seen.get(topic.name) ?? contract;
    seen.set(topic.name, first);
    if (!sameTopic(first.topic, topic)) {
      throw new ContractError(
        `Topic ${topic.name} is defined differently for ${first.eventClass.name} and ${eventClass.name}: share one definition.`,
      );
    }
  }
}
