import fc from 'fast-check';
import type { Caller, Reply } from '../services/caller.js';
import type { KnownValues } from './fitting.js';
import type { Fingerprint } from './fingerprint.js';
import { leakIn } from './leaks.js';
import { endpointsOf, type OpenApi } from './openapi.js';
import { requestsTo, type FuzzRequest } from './requests.js';

export interface FuzzOptions {
  /** Service to its document. */
  readonly documents: Readonly<Record<string, OpenApi>>;
  /** Those who call with a token that is good. */
  readonly people: readonly Caller[];
  readonly nobody: Caller;
  readonly forger: Caller;
  readonly known: KnownValues;
  readonly fingerprint: Fingerprint;
  /** Lets all events and workers come to rest. */
  readonly quiet: () => Promise<void>;
  readonly requests: number;
  readonly seed: number;
}

export interface FuzzResult {
  readonly sent: number;
  /** Status to how many answers had it. */
  readonly statuses: Readonly<Record<number, number>>;
  /** Requests in lots of which all were refused and after which nothing had changed. */
  readonly provenUnchanged: number;
}

/** What went wrong: the call in one line, and what the answer should not have been. */
export class FuzzFailure extends Error {
  override readonly name = 'FuzzFailure';
}

const LOT = 50;
const AT_ONCE = 4;

/** Calls every operation of every document with good and bad input. @throws FuzzFailure at the first bad answer */
export async function fuzz(options: FuzzOptions): Promise<FuzzResult> {
  const requests = sample(options);
  const statuses: Record<number, number> = {};
  let provenUnchanged = 0;
  for (let at = 0; at < requests.length; at += LOT) {
    const lot = requests.slice(at, at + LOT);
    await options.quiet();
    const before = await options.fingerprint.take();
    const replies = await sendAll(lot, options);
    for (const { status } of replies) statuses[status] = (statuses[status] ?? 0) + 1;
    if (!replies.some(({ status }) => status < 400)) {
      await options.quiet();
      const after = await options.fingerprint.take();
      if (after !== before) {
        throw new FuzzFailure(
          `Something changed though all was refused, seed ${options.seed}, lot from ${at}: ${changeIn(before, after)}`,
        );
      }
      provenUnchanged += lot.length;
    }
  }
  return { sent: requests.length, statuses, provenUnchanged };
}

/** The tables whose line is another one now. */
function changeIn(before: string, after: string): string {
  const known = new Set(before.split('\n'));
  return after
    .split('\n')
    .filter((line) => !known.has(line))
    .join(', ');
}

/** Lots of one endpoint each, so that many lots hold nothing but refusals. */
function sample({ documents, people, known, requests, seed }: FuzzOptions): FuzzRequest[] {
  const endpoints = Object.entries(documents).flatMap(([service, document]) =>
    endpointsOf(service, document).map((endpoint) => ({ endpoint, document })),
  );
  const each = Math.ceil(requests / endpoints.length);
  return endpoints.flatMap(({ endpoint, document }, n) =>
    fc.sample(requestsTo(endpoint, document, known, people.length), { numRuns: each, seed: seed + n }),
  );
}

async function sendAll(lot: readonly FuzzRequest[], options: FuzzOptions): Promise<Reply[]> {
  const replies: Reply[] = [];
  for (let at = 0; at < lot.length; at += AT_ONCE) {
    const some = lot.slice(at, at + AT_ONCE);
    replies.push(...(await Promise.all(some.map((request) => send(request, options)))));
  }
  return replies;
}

async function send(request: FuzzRequest, options: FuzzOptions): Promise<Reply> {
  const { endpoint, address, headers, body, caller } = request;
  const who = caller === -1 ? options.nobody : caller === -2 ? options.forger : options.people[caller]!;
  const told = `${endpoint.method} ${address.slice(0, 300)} by ${caller} with ${(body ?? 'nothing').slice(0, 400)}`;
  const reply = await who.call(endpoint.method, address, body, { headers });
  const wrong = wrongIn(request, reply);
  if (wrong !== undefined) {
    throw new FuzzFailure(`${wrong}: ${told} was answered ${reply.status}: ${reply.text.slice(0, 400)}`);
  }
  return reply;
}

function wrongIn({ endpoint, address, body, caller }: FuzzRequest, reply: Reply): string | undefined {
  const { status, headers, text } = reply;
  if (status >= 500) return 'An error of ours';
  if (caller < 0 && !endpoint.isPublic && status < 400) return 'A stranger was let in';
  if (status >= 400) {
    if (!headers.get('content-type')?.startsWith('application/problem+json')) {
      return 'A refusal without a problem';
    }
    const { code, title, detail } = reply.body;
    if (![code, title, detail].every((one) => typeof one === 'string' && one !== '')) {
      return 'A refusal without words';
    }
  }
  const leak = leakIn(text, `${address} ${decodeURIComponent(address)} ${body ?? ''}`);
  return leak === undefined ? undefined : `A leak (${leak})`;
}
