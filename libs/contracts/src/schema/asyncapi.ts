import type { ContractRegistry } from '../contract-registry.js';
import type { EventContract } from '../event-contract.js';
import type { TopicDefinition } from '../topic.js';
import { classSchema, nestedClasses } from './class-schema.js';
import { headerSchema } from './header-schema.js';

const SCHEMAS = '#/components/schemas/';
const DAY_MS = 86_400_000;

type Json = { readonly [key: string]: unknown };

/** All topics and event versions as an AsyncAPI 3.0 document. */
export function asyncapiDocument(registry: ContractRegistry): Json {
  const contracts = registry.contracts();
  const topics = registry.topics();
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Toàn Dân: events',
      // Events are versioned one by one; the document as a whole only grows.
      version: '1.0.0',
      description: 'Every event the services publish. / Mọi sự kiện do các dịch vụ phát ra.',
    },
    defaultContentType: 'application/json',
    channels: entries(topics, (topic) => [topic.name, channel(topic, on(topic, contracts))]),
    operations: entries(topics, (topic) => [`publish.${topic.name}`, publish(topic, on(topic, contracts))]),
    components: {
      messages: entries(contracts, (contract) => [nameOf(contract), message(contract)]),
      schemas: {
        ...entries(contracts, (contract) => [nameOf(contract), classSchema(contract.eventClass, SCHEMAS)]),
        ...entries([...nestedClasses(contracts.map(({ eventClass }) => eventClass))], ([name, nested]) => [
          name,
          classSchema(nested, SCHEMAS),
        ]),
      },
    },
  };
}

function entries<T>(items: readonly T[], entry: (item: T) => [string, unknown]): Json {
  return Object.fromEntries(items.map(entry));
}

function on(topic: TopicDefinition, contracts: readonly EventContract[]): EventContract[] {
  return contracts.filter((contract) => contract.topic.name === topic.name);
}

function nameOf({ type, version }: EventContract): string {
  return `${type}.v${version}`;
}

function channel(topic: TopicDefinition, contracts: readonly EventContract[]): Json {
  const retention = topic.retention === 'forever' ? -1 : topic.retention.days * DAY_MS;
  return {
    address: topic.name,
    description: `Events of one ${topic.aggregate} in their order; keyed by its id. Published by ${topic.owner} only.`,
    messages: entries(contracts, (contract) => [
      nameOf(contract),
      { $ref: `#/components/messages/${nameOf(contract)}` },
    ]),
    bindings: {
      kafka: {
        topic: topic.name,
        partitions: topic.partitions,
        topicConfiguration: { 'cleanup.policy': ['delete'], 'retention.ms': retention },
        bindingVersion: '0.5.0',
      },
    },
  };
}

function publish(topic: TopicDefinition, contracts: readonly EventContract[]): Json {
  return {
    action: 'send',
    channel: { $ref: `#/channels/${topic.name}` },
    summary: `What ${topic.owner} tells of a ${topic.aggregate}.`,
    messages: contracts.map((contract) => ({
      $ref: `#/channels/${topic.name}/messages/${nameOf(contract)}`,
    })),
  };
}

function message(contract: EventContract): Json {
  const { summary, eventClass, type, version, key } = contract;
  return {
    name: type,
    title: eventClass.name,
    summary: summary.en,
    description: summary.vi,
    'x-summary': { ...summary },
    'x-event-version': version,
    contentType: 'application/json',
    headers: headerSchema(contract),
    payload: { $ref: SCHEMAS + nameOf(contract) },
    correlationId: { location: '$message.header#/ce_correlationid' },
    bindings: { kafka: { key: { type: 'string', description: key }, bindingVersion: '0.5.0' } },
  };
}
