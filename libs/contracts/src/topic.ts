import { ContractError } from './contract-error.js';

/** How long a topic keeps its events: for ever (the default for whatever must be rebuildable) or some days. */
export type Retention = 'forever' | { readonly days: number };

/** A stream of one aggregate's events; events of one key keep their order. */
export interface TopicDefinition {
  /** `<owner>.<aggregate>.v<n>`; the number grows when the keying or partitioning changes, not with an event's version. */
  readonly name: string;
  /** The one service that may publish to it. */
  readonly owner: string;
  readonly aggregate: string;
  /** 1 to 256. Changing it moves keys between partitions, so it needs a new topic. */
  readonly partitions: number;
  readonly retention: Retention;
}

const WORD = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const MAX_PARTITIONS = 256;

/** Checks and freezes a topic. Throws ContractError with what to change. */
export function defineTopic(topic: TopicDefinition): TopicDefinition {
  const { name, owner, aggregate, partitions, retention } = topic;
  if (!WORD.test(owner) || !WORD.test(aggregate)) {
    throw new ContractError(
      `Topic "${name}": write owner and aggregate as lower-case words joined by hyphens.`,
    );
  }
  const prefix = `${owner}.${aggregate}.v`;
  if (!name.startsWith(prefix) || !/^[1-9]\d*$/.test(name.slice(prefix.length))) {
    throw new ContractError(`Topic "${name}" must be named <owner>.<aggregate>.v<n>: write "${prefix}1".`);
  }
  if (!Number.isInteger(partitions) || partitions < 1 || partitions > MAX_PARTITIONS) {
    throw new ContractError(
      `Topic "${name}" must have a whole number of partitions from 1 to ${MAX_PARTITIONS}.`,
    );
  }
  if (retention !== 'forever' && !(Number.isInteger(retention.days) && retention.days >= 1)) {
    throw new ContractError(`Topic "${name}" must be kept 'forever' or for a whole number of days from 1.`);
  }
  const kept = retention === 'forever' ? retention : Object.freeze({ days: retention.days });
  return Object.freeze({ name, owner, aggregate, partitions, retention: kept });
}

/** Whether two checked definitions say the same, wherever they were written; owner and aggregate follow from the name. */
export function sameTopic(a: TopicDefinition, b: TopicDefinition): boolean {
  const days = (t: TopicDefinition): number => (t.retention === 'forever' ? Infinity : t.retention.days);
  return a.name === b.name && a.partitions === b.partitions && days(a) === days(b);
}
