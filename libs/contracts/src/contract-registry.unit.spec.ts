import { describe, expect, it } from '@jest/globals';
import { IsOptional, IsString, Matches } from 'class-validator';
import { Classified } from './classified.js';
import { ContractError } from './contract-error.js';
import { ContractRegistry } from './contract-registry.js';
import { ContractViolation } from './contract-violation.js';
import { createEvent, EventContract } from './event-contract.js';
import { defineTopic } from './topic.js';

const topic = defineTopic({
  name: 'orders.order.v1',
  owner: 'orders',
  aggregate: 'order',
  partitions: 3,
  retention: 'forever',
});

@EventContract({
  type: 'orders.order-placed',
  version: 1,
  topic,
  key: 'orderId',
  summary: { vi: 'Đơn hàng được đặt.', en: 'An order was placed.' },
})
class OrderPlacedV1 {
  @Classified('public')
  @IsString()
  orderId!: string;

  @Classified('public')
  @IsString()
  customer!: string;
}

@EventContract({
  type: 'orders.order-placed',
  version: 2,
  topic,
  key: 'orderId',
  summary: { vi: 'Đơn hàng được đặt.', en: 'An order was placed.' },
  upcast: ({ customer, ...rest }: OrderPlacedV1) => ({ ...rest, customerName: customer }),
})
class OrderPlacedV2 {
  @Classified('public')
  @IsString()
  orderId!: string;

  @Classified('protected')
  @IsString()
  customerName!: string;
}

@EventContract({
  type: 'orders.order-placed',
  version: 3,
  topic,
  key: 'orderId',
  summary: { vi: 'Đơn hàng được đặt.', en: 'An order was placed.' },
  upcast: ({ orderId, customerName }: OrderPlacedV2) => {
    const [given, ...family] = customerName.split(' ');
    if (given === 'boom') throw new TypeError(`cannot read ${customerName}`);
    return { orderId, given, ...(family.length > 0 && { family: family.join(' ') }) };
  },
})
class OrderPlacedV3 {
  @Classified('public')
  @IsString()
  orderId!: string;

  @Classified('protected')
  @Matches(/^\p{Lu}/u)
  given!: string;

  @Classified('protected')
  @IsOptional()
  @IsString()
  family?: string;
}

@EventContract({
  type: 'orders.order-closed',
  version: 1,
  topic,
  key: 'orderId',
  summary: { vi: 'Đơn hàng được đóng.', en: 'An order was closed.' },
})
class OrderClosedV1 {
  @Classified('public')
  @IsString()
  orderId!: string;
}

const registry = ContractRegistry.of([OrderPlacedV2, OrderPlacedV1, OrderPlacedV3, OrderClosedV1]);
const v1 = registry.contractOf(OrderPlacedV1);
const v3 = registry.contractOf(OrderPlacedV3);

/** The violation a step throws. */
function violation(step: () => unknown): ContractViolation {
  try {
    step();
  } catch (error) {
    if (error instanceof ContractViolation) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('ContractRegistry', () => {
  it('lists topics, types and contracts in order', () => {
    expect(registry.topics()).toEqual([topic]);
    expect(registry.types()).toEqual(['orders.order-closed', 'orders.order-placed']);
    expect(registry.contracts().map(({ eventClass }) => eventClass)).toEqual([
      OrderClosedV1,
      OrderPlacedV1,
      OrderPlacedV2,
      OrderPlacedV3,
    ]);
  });

  it('finds contracts by class, by type and by version', () => {
    expect(v1).toMatchObject({
      type: 'orders.order-placed',
      version: 1,
      key: 'orderId',
      eventClass: OrderPlacedV1,
    });
    expect(Object.isFrozen(v1)).toBe(true);
    expect(registry.latest('orders.order-placed')).toBe(v3);
    expect(registry.find('orders.order-placed', 1)).toBe(v1);
    expect(registry.find('orders.order-placed', 4)).toBeUndefined();
    expect(registry.find('orders.unheard', 1)).toBeUndefined();
    expect(registry.latest('orders.unheard')).toBeUndefined();
  });

  it('refuses a class it does not know', () => {
    class Stranger {}
    expect(() => registry.contractOf(Stranger)).toThrow(ContractError);
    expect(() => registry.contractOf(Stranger)).toThrow('Stranger is not a registered event: add it to');
    expect(() => registry.encode({ orderId: 'a' })).toThrow('Object is not a registered event');
    expect(() => registry.encode(Object.create(null) as object)).toThrow(ContractError);
  });
});

describe('lookup', () => {
  it('finds what is known', () => {
    expect(registry.lookup('orders.order-placed', 1)).toBe(v1);
  });

  it('tells unknown types, future versions and malformed versions apart', () => {
    expect(violation(() => registry.lookup('orders.unheard', 1))).toMatchObject({
      code: 'unknown-type',
      message: 'The event type "orders.unheard" is not registered here.',
    });
    expect(violation(() => registry.lookup('orders.order-placed', 4))).toMatchObject({
      code: 'future-version',
      message: '"orders.order-placed" v4 is newer than v3, the newest known here.',
    });
    for (const version of [0, -1, 1.5, NaN]) {
      expect(violation(() => registry.lookup('orders.order-placed', version)).code).toBe(
        'malformed-envelope',
      );
    }
  });

  it('does not repeat a type that looks like no type', () => {
    expect(violation(() => registry.lookup('Nguyễn Văn A, 0912345678', 1)).message).not.toMatch(/Nguy|0912/);
  });
});

describe('parse', () => {
  it('reads text and bytes', () => {
    expect(registry.parse('{"a":"ữ"}')).toEqual({ a: 'ữ' });
    expect(registry.parse(Buffer.from('{"a":"ữ"}'))).toEqual({ a: 'ữ' });
  });

  it('says malformed-json without quoting the text', () => {
    const error = violation(() => registry.parse('secret'));
    expect(error).toMatchObject({ code: 'malformed-json', message: 'The payload is not JSON.' });
    expect(error.cause).toBeUndefined();
  });
});

describe('upcast', () => {
  it('takes v1 over v2 to v3', () => {
    const payload = Object.freeze({ orderId: 'a', customer: 'Lan Nguyễn', extra: 1 });
    const upcast = registry.upcast(v1, payload);
    expect(upcast).toEqual({ orderId: 'a', given: 'Lan', family: 'Nguyễn' });
    expect(registry.validate(v3, upcast)).toBeInstanceOf(OrderPlacedV3);
  });

  it('takes v2 to v3', () => {
    const v2 = registry.contractOf(OrderPlacedV2);
    expect(registry.upcast(v2, { orderId: 'a', customerName: 'Lan' })).toEqual({
      orderId: 'a',
      given: 'Lan',
    });
  });

  it('leaves the newest version as it is', () => {
    const payload = { orderId: 'a', given: 'Lan' };
    expect(registry.upcast(v3, payload)).toBe(payload);
  });

  it('gives upcasters a copy that keeps its type’s word', () => {
    const error = violation(() => registry.upcast(v1, { orderId: 'a' }));
    expect(error).toMatchObject({
      code: 'invalid-payload',
      problems: [{ path: 'customer', rule: 'isDefined' }],
    });
  });

  it('names a failing upcaster without repeating what it said', () => {
    const error = violation(() => registry.upcast(v1, { orderId: 'a', customer: 'boom Nguyễn' }));
    expect(error).toMatchObject({
      code: 'invalid-payload',
      message: 'The upcaster of "orders.order-placed" v3 failed (TypeError).',
    });
    expect(error.cause).toBeUndefined();
  });
});

describe('validate', () => {
  it('makes an instance and drops what it does not know', () => {
    const event = registry.validate(v3, { orderId: 'a', given: 'Lan', extra: 1 });
    expect(event).toBeInstanceOf(OrderPlacedV3);
    expect({ ...event }).toEqual({ orderId: 'a', given: 'Lan' });
  });

  it('names every broken rule and no value', () => {
    const error = violation(() => registry.validate(v3, { orderId: 42, given: 'lan', family: 'Nguyễn' }));
    expect(error).toMatchObject({
      code: 'invalid-payload',
      message: '"orders.order-placed" v3: orderId (isString), given (matches).',
      problems: [
        { path: 'orderId', rule: 'isString' },
        { path: 'given', rule: 'matches' },
      ],
    });
  });
});

describe('a violation', () => {
  it('names the first ten problems and counts the rest', () => {
    const extra = Object.fromEntries([...'abcdefghijkl'].map((letter) => [letter, 1]));
    const event = Object.assign(new OrderClosedV1(), { orderId: 'x' }, extra);
    const { message, problems } = violation(() => registry.encode(event));
    expect(message).toMatch(/j \(whitelistValidation\) and 2 more\.$/);
    expect(problems).toHaveLength(12);
  });
});

describe('encode', () => {
  it('gives contract, key and JSON in the order of the class', () => {
    const event = createEvent(OrderPlacedV3, { given: 'Lan', orderId: 'a' });
    expect(registry.encode(event)).toEqual({
      contract: v3,
      key: 'a',
      payload: '{"orderId":"a","given":"Lan"}',
    });
  });

  it('leaves out an optional field that is undefined', () => {
    const event = Object.assign(new OrderPlacedV3(), { orderId: 'a', given: 'Lan', family: undefined });
    expect(registry.encode(event).payload).toBe('{"orderId":"a","given":"Lan"}');
  });

  it('refuses a broken rule, an unknown field and an empty key', () => {
    const bad = Object.assign(new OrderPlacedV3(), { orderId: 'a', given: 'lan' });
    expect(violation(() => registry.encode(bad)).message).toMatch('given (matches)');
    const extra = Object.assign(new OrderPlacedV3(), { orderId: 'a', given: 'Lan', phone: '0912345678' });
    expect(violation(() => registry.encode(extra)).message).toMatch(/phone \(whitelistValidation\)\.$/);
    const keyless = Object.assign(new OrderClosedV1(), { orderId: '' });
    expect(violation(() => registry.encode(keyless)).message).toMatch('orderId (isNotEmpty)');
  });

  it('publishes the newest version only', () => {
    const old = createEvent(OrderPlacedV1, { orderId: 'a', customer: 'Lan' });
    expect(() => registry.encode(old)).toThrow(ContractError);
    expect(() => registry.encode(old)).toThrow(
      '"orders.order-placed" v1 is no longer published: publish v3 instead.',
    );
  });
});
