import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Addresses } from './addresses.js';
import { readComposeFile, type ComposeFile } from './compose-file.js';
import { interpolated } from './interpolate.js';
import { makeSecrets } from './secrets.js';
import { inOrder } from './start-order.js';

const TEXT = `
x-env: &env { BROKERS: 'kafka-1:19092,kafka-2:19092', URL: '\${URL:-http://127.0.0.1:8080}' }
services:
  kafka-1: { expose: ['19092', '9093'], x-local: { run: kafka } }
  kafka-2: { expose: ['19092', '9093'], x-local: { run: kafka } }
  store: { expose: ['5432'], x-local: { run: postgres } }
  far: { expose: ['80'], x-local: { absent: 'there is none' } }
  orders:
    environment: { <<: *env, HTTP_PORT: '8080' }
    expose: ['8080']
    deploy: { replicas: 2 }
    depends_on: { store: { condition: service_healthy } }
    x-local: { run: node, main: a/b.js }
  door:
    ports: ['127.0.0.1:80:8080']
    depends_on: { orders: { condition: service_healthy } }
    x-local: { run: node, main: a/c.js }
secrets:
  password: { file: in/password, x-make: { random: true, readBy: image } }
  roles: { file: in/roles.json, x-make: { rolePasswords: true } }
  url: { file: in/url, x-make: { url: 'postgres://toandan_registry:{password}@store:5432/a', password: roles } }
  keys: { file: in/keys.json, x-make: { keys: HS256 } }
networks: { inner: { ipam: { config: [{ subnet: 172.31.0.0/24 }] } } }
`;

let folder: string;
let file: ComposeFile;
let addresses: Addresses;

async function read(text: string, variables: Record<string, string> = {}): Promise<ComposeFile> {
  const path = join(folder, 'compose.yml');
  await writeFile(path, text);
  return readComposeFile(path, variables);
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toandan-compose-'));
  file = await read(TEXT);
  addresses = await Addresses.assign(
    file,
    '/secrets',
    ({ replicas }) => replicas,
    () => 1234,
  );
});

afterEach(() => rm(folder, { recursive: true }));

describe('a compose file', () => {
  it('is read with its anchors, variables, ports and numbers', async () => {
    const orders = file.services.get('orders')!;
    expect(orders).toMatchObject({
      replicas: 2,
      ports: [8080],
      environment: { URL: 'http://127.0.0.1:8080' },
    });
    expect([...orders.dependsOn]).toEqual([['store', 'service_healthy']]);
    const other = await read(TEXT, { URL: 'http://127.0.0.1:9' });
    expect(other.services.get('orders')!.environment.URL).toBe('http://127.0.0.1:9');
    expect(file.services.get('door')!.published.get(8080)).toBe(80);
  });

  it('that does not say what a container or secret becomes is refused', async () => {
    await expect(read('services: { a: { image: x } }')).rejects.toThrow('a: x-local must say');
    await expect(read('secrets: { a: { file: x } }')).rejects.toThrow('a: x-make must say');
    await expect(read("services: { a: { x-local: { absent: '' } } }")).rejects.toThrow('x-local must say');
  });

  it.each([
    ['${NAME}', 'Nothing says what ${NAME}'],
    ['${NAME:?needed}', 'Nothing says what'],
    ['$NAME', 'Nothing says what'],
  ])('with %s is refused where nothing says what that is', (text, sentence) => {
    expect(() => interpolated({ a: [text] }, {})).toThrow(sentence);
  });

  it('has a dollar sign where there are two', () => {
    expect(interpolated('$$(<file) ${A} ${B:-b}', { A: 'a' })).toBe('$(<file) a b');
  });
});

describe('an address', () => {
  const at = { service: 'orders', instance: 1 };
  const port = (service: string, number: number, instance = 0): number =>
    addresses.portOf({ service, instance }, number);

  it('of the network is one of the loopback address; each instance has its own', () => {
    expect(addresses.translate('kafka-1:19092,kafka-2:19092', at)).toBe(
      `127.0.0.1:${port('kafka-1', 19092)},127.0.0.1:${port('kafka-2', 19092)}`,
    );
    expect(addresses.translate('postgres://a:b@store:5432/c', at)).toBe(
      `postgres://a:b@127.0.0.1:${port('store', 5432)}/c`,
    );
    expect(addresses.translate('1@kafka-2:9093')).toBe(`1@127.0.0.1:${port('kafka-2', 9093)}`);
    expect(port('orders', 8080)).not.toBe(port('orders', 8080, 1));
    expect(port('door', 8080)).toBe(1234);
  });

  it('of several instances stands once for each', () => {
    expect(addresses.translate('a=http://orders:8080,b=http://door:8080')).toBe(
      `a=http://127.0.0.1:${port('orders', 8080)},a=http://127.0.0.1:${port('orders', 8080, 1)},b=http://127.0.0.1:1234`,
    );
  });

  it('of its own, of everybody, of the network and of a secret have their counterparts', () => {
    expect(addresses.translate('8080', at)).toBe(String(port('orders', 8080, 1)));
    expect(addresses.translate('0.0.0.0', at)).toBe('127.0.0.1');
    expect(addresses.translate('172.31.0.0/24', at)).toBe('127.0.0.0/8');
    expect(addresses.translate('/run/secrets/keys', at)).toBe('/secrets/keys.json');
    const broker = { service: 'kafka-1', instance: 0 };
    expect(addresses.translate('BROKER://:19092,CONTROLLER://:9093', broker)).toBe(
      `BROKER://127.0.0.1:${port('kafka-1', 19092)},CONTROLLER://127.0.0.1:${port('kafka-1', 9093)}`,
    );
    expect(addresses.translate('toandan-orders', at)).toBe('toandan-orders');
    expect(addresses.translate('http://127.0.0.1:8080/a', at)).toBe('http://127.0.0.1:8080/a');
  });

  it.each([
    ['http://far:80/', 'far, which is not on this machine'],
    ['http://orders:9999', 'orders does not listen on 9999'],
    ['http://orders/', 'orders does not listen on'],
    ['/etc/app/file', 'a path of a container'],
    ['/run/secrets/none', 'a path of a container'],
  ])('%s is refused', (value, sentence) => {
    expect(() => addresses.translate(value, at)).toThrow(sentence);
  });
});

describe('the order of the start', () => {
  it('has everybody start after those it needs', async () => {
    const order: string[] = [];
    await inOrder(file, (name) => Promise.resolve(void order.push(name)));
    expect(order).toHaveLength(6);
    expect(order.indexOf('store')).toBeLessThan(order.indexOf('orders'));
    expect(order.indexOf('orders')).toBeLessThan(order.indexOf('door'));
  });

  it('starts nobody whose need did not start, and refuses a circle', async () => {
    const order: string[] = [];
    const start = (name: string): Promise<void> =>
      name === 'store' ? Promise.reject(new Error('no disk')) : Promise.resolve(void order.push(name));
    await expect(inOrder(file, start)).rejects.toThrow('no disk');
    expect(order).not.toContain('orders');
    const circle = await read(
      `services:
        a: { depends_on: { b: { condition: service_started } }, x-local: { run: kafka } }
        b: { depends_on: { a: { condition: service_started } }, x-local: { run: kafka } }`,
    );
    await expect(inOrder(circle, () => Promise.resolve())).rejects.toThrow('a needs b needs a');
  });
});

describe('secrets', () => {
  it('are made once, at random, for their owner alone; addresses follow the servers', async () => {
    const place = join(folder, 'secrets');
    const files = await makeSecrets(file.secrets, place, (url) => url.replace('store:5432', '127.0.0.1:1'));
    const textOf = (name: string): Promise<string> => readFile(files.get(name)!, 'utf8');
    const rights = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;
    const roles = JSON.parse(await textOf('roles')) as Record<string, string>;
    expect(await textOf('url')).toBe(`postgres://toandan_registry:${roles.toandan_registry}@127.0.0.1:1/a`);
    expect(await textOf('password')).toMatch(/^[\w-]{32}$/);
    expect(await rights(place)).toBe(0o700);
    expect(await Promise.all(['roles', 'url', 'keys'].map((name) => rights(files.get(name)!)))).toEqual([
      0o600, 0o600, 0o600,
    ]);
    const before = await Promise.all([textOf('password'), textOf('roles'), textOf('keys')]);
    await makeSecrets(file.secrets, place, (url) => url.replace('store:5432', '127.0.0.1:2'));
    expect(await Promise.all([textOf('password'), textOf('roles'), textOf('keys')])).toEqual(before);
    expect(await textOf('url')).toContain('@127.0.0.1:2/a');
  });
});
