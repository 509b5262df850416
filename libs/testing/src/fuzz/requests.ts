import fc from 'fast-check';
import { fitting, type KnownValues } from './fitting.js';
import { hostileBody, hostileText, spoiled } from './hostile.js';
import type { Endpoint, OpenApi, Parameter } from './openapi.js';

/** One call of the fuzz, ready to be sent. */
export interface FuzzRequest {
  readonly endpoint: Endpoint;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** An index into the people who call; -1: nobody, -2: somebody with a forged token. */
  readonly caller: number;
}

/** Requests to one endpoint: some that fit its document, most of them spoiled in one place. */
export function requestsTo(
  endpoint: Endpoint,
  document: OpenApi,
  known: KnownValues,
  callers: number,
): fc.Arbitrary<FuzzRequest> {
  const value = (one: Parameter): fc.Arbitrary<string> =>
    fc.oneof(
      { weight: 5, arbitrary: fitting(one.schema, document, known, one.name).map(String) },
      { weight: 1, arbitrary: hostileText },
    );
  const of = (place: Parameter['in']): readonly Parameter[] =>
    endpoint.parameters.filter((one) => one.in === place);
  const path = fc.record(Object.fromEntries(of('path').map((one) => [one.name, value(one)])));
  const query = fc.record(Object.fromEntries(of('query').map((one) => [one.name, value(one)])), {
    requiredKeys: of('query')
      .filter(({ required }) => required)
      .map(({ name }) => name),
  });
  const headers = fc.record(
    Object.fromEntries(of('header').map((one) => [one.name.toLowerCase(), headerValue(one)])),
    { requiredKeys: [] },
  );
  return fc
    .record({
      path,
      query,
      headers,
      unknown: fc.option(hostileText, { freq: 8, nil: undefined }),
      body: bodyOf(endpoint, document, known),
      type: fc.oneof(
        { weight: 12, arbitrary: fc.constant('application/json') },
        {
          weight: 1,
          arbitrary: fc.constantFrom('text/plain', 'application/xml', 'multipart/form-data; boundary=x'),
        },
      ),
      language: fc.constantFrom('vi', 'en', 'de', '*;q=0', 'x'.repeat(200)),
      caller: fc.integer({ min: -2, max: callers - 1 }),
    })
    .map((parts) => ({
      endpoint,
      address: addressOf(endpoint, parts.path, parts.query, parts.unknown),
      headers: {
        'accept-language': parts.language,
        ...parts.headers,
        ...(parts.body === undefined ? {} : { 'content-type': parts.type }),
      },
      body: parts.body,
      caller: parts.caller,
    }));
}

function headerValue({ name }: Parameter): fc.Arbitrary<string> {
  const usual =
    name.toLowerCase() === 'if-match'
      ? fc.integer({ min: 1, max: 3 }).map((version) => `"${version}"`)
      : fc.uuid();
  return fc.oneof(
    { weight: 8, arbitrary: usual },
    {
      weight: 1,
      arbitrary: fc.string({ maxLength: 200, unit: 'grapheme-ascii' }).map((text) => text.trim()),
    },
  );
}

function bodyOf(
  { body, method }: Endpoint,
  document: OpenApi,
  known: KnownValues,
): fc.Arbitrary<string | undefined> {
  if (body === undefined) {
    return method === 'GET' ? fc.constant(undefined) : fc.constantFrom(undefined, '{}', '{"x":1}');
  }
  const good = fitting(body, document, known);
  return fc.oneof(
    { weight: 3, arbitrary: good.map((value) => JSON.stringify(value)) },
    { weight: 5, arbitrary: good.chain(spoiled).map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: hostileBody },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
}

function addressOf(
  endpoint: Endpoint,
  path: Readonly<Record<string, string>>,
  query: Readonly<Record<string, string | undefined>>,
  unknown: string | undefined,
): string {
  const address = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => escaped(path[name] || 'x'));
  const asked = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  if (unknown !== undefined) asked.push([unknown.slice(0, 20), '1']);
  if (asked.length === 0) return address;
  return `${address}?${asked.map(([name, value]) => `${escaped(name)}=${escaped(value)}`).join('&')}`;
}

/** As a URL has it; halves of characters, which it cannot have, become the sign for what cannot be shown. */
function escaped(text: string): string {
  return encodeURIComponent(text.toWellFormed().slice(0, 3_000)).replaceAll('.', '%2E');
}
