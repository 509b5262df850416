import { describe, expect, it } from '@jest/globals';
import { IsString } from 'class-validator';
import { Classified } from '../classified.js';
import { ContractRegistry } from '../contract-registry.js';
import { EventContract } from '../event-contract.js';
import { defineTopic } from '../topic.js';
import { asyncapiDocument } from './asyncapi.js';

const orderTopic = defineTopic({
  name: 'orders.order.v1',
  owner: 'orders',
  aggregate: 'order',
  partitions: 3,
  retention: { days: 2 },
});
const invoiceTopic = defineTopic({
  name: 'billing.invoice.v1',
  owner: 'billing',
  aggregate: 'invoice',
  partitions: 6,
  retention: 'forever',
});
const summary = { vi: 'Việc đã xảy ra.', en: 'It happened.' };

@EventContract({ type: 'orders.order-placed', version: 1, topic: orderTopic, key: 'orderId', summary })
class OrderPlacedV1 {
  @Classified('public')
  @IsString()
  orderId!: string;
}

@EventContract({ type: 'billing.invoice-sent', version: 1, topic: invoiceTopic, key: 'invoiceId', summary })
class InvoiceSentV1 {
  @Classified('public')
  @IsString()
  invoiceId!: string;
}

const registry = ContractRegistry.of([OrderPlacedV1, InvoiceSentV1]);

describe('asyncapiDocument', () => {
  it('gives each topic its own messages, partitions and retention in milliseconds', () => {
    expect(asyncapiDocument(registry)).toMatchObject({
      channels: {
        'orders.order.v1': {
          messages: { 'orders.order-placed.v1': { $ref: '#/components/messages/orders.order-placed.v1' } },
          bindings: { kafka: { partitions: 3, topicConfiguration: { 'retention.ms': 172_800_000 } } },
        },
        'billing.invoice.v1': {
          bindings: { kafka: { partitions: 6, topicConfiguration: { 'retention.ms': -1 } } },
        },
      },
      operations: {
        'publish.orders.order.v1': {
          messages: [{ $ref: '#/channels/orders.order.v1/messages/orders.order-placed.v1' }],
        },
      },
    });
    const { channels } = asyncapiDocument(registry) as { channels: Record<string, { messages: object }> };
    expect(Object.keys(channels['billing.invoice.v1']?.messages ?? {})).toEqual(['billing.invoice-sent.v1']);
  });

  it('lists topics by name, so that the document does not depend on the list’s order', () => {
    const turned = ContractRegistry.of([InvoiceSentV1, OrderPlacedV1]);
    expect(JSON.stringify(asyncapiDocument(turned))).toBe(JSON.stringify(asyncapiDocument(registry)));
    expect(registry.topics()).toEqual([invoiceTopic, orderTopic]);
  });
});
