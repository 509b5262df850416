import type {
  GroupAnswer,
  LatencyAnswer,
  LetterAnswer,
  OperatorAct,
  OverviewAnswer,
  WholeLetterAnswer,
} from '@toandan/api-client';
import { ok, problem, type FakeCall, type FakeReply } from './fake-replies.js';

const NOW = '2026-11-23T03:00:00.000Z';
const API = '/api/operations/v1';

/** The operations service as the console knows it, with some things that are not well. */
export class FakeOperations {
  /** Whether the figures of latency are measured. */
  measures = true;
  /** What the next call that settles something is refused with. */
  refusal: FakeReply | undefined;
  /** Whether it answers at all. */
  isSilent = false;
  readonly acts: OperatorAct[] = [];
  readonly letters: LetterAnswer[] = [
    letter('41', 'dead', 'NameRefusedError: tên đơn vị không được nhận'),
    letter('42', 'parked', 'behind a dead letter'),
    letter('43', 'dead', 'QueryFailedError 23514: new row violates check constraint "unit_name_check"'),
  ];

  answer({ method, path, body }: FakeCall): FakeReply {
    if (this.isSilent) return problem(503, 'unavailable', 'Tạm thời không trả lời được');
    const settling = body as { group: string; ids: string[]; reason?: string };
    switch (`${method} ${path}`) {
      case `GET ${API}/overview`:
        return ok(this.#overview());
      case `GET ${API}/dead-letters`:
        return ok({ items: this.letters, next: null });
      case `GET ${API}/acts`:
        return ok({ items: this.acts, next: null });
      case `POST ${API}/replays`:
        return this.#settle('replay', settling);
      case `POST ${API}/discards`:
        return this.#settle('discard', settling);
      default:
        return this.#shown(path);
    }
  }

  #shown(path: string): FakeReply {
    const found = this.letters.find(({ group, id }) => path === `${API}/dead-letters/${group}/${id}`);
    if (found === undefined) return problem(404, 'not-found', 'Không có');
    const whole: WholeLetterAnswer = {
      ...found,
      log: 'registry',
      lane: 7,
      run: 1,
      envelope: {
        id: found.eventId,
        type: 'registry.unit-renamed',
        version: 1,
        source: '/registry',
        key: found.key,
        time: NOW,
        correlationId: '019a0000-0000-7000-8000-00000000c0de',
      },
      payload: JSON.stringify(
        { unitId: found.key, names: { vi: 'Tên mới' }, secret: '‹protected›' },
        null,
        2,
      ),
    };
    return ok(whole);
  }

  #settle(
    action: OperatorAct['action'],
    { group, ids, reason }: { group: string; ids: string[]; reason?: string },
  ): FakeReply {
    if (this.refusal !== undefined) return this.refusal;
    const settled = this.letters.filter(({ id }) => ids.includes(id));
    for (const one of settled) this.letters.splice(this.letters.indexOf(one), 1);
    const act: OperatorAct = {
      id: `019a0000-0000-7000-8000-${String(this.acts.length).padStart(12, '0')}`,
      action,
      group,
      letterIds: ids,
      eventIds: settled.map(({ eventId }) => eventId),
      ...(reason === undefined ? {} : { reason }),
      by: '019a0000-0000-7000-8000-00000000aaaa',
      at: NOW,
    };
    this.acts.unshift(act);
    return { status: 201, body: act };
  }

  #overview(): OverviewAnswer {
    const dead = this.letters.filter(({ state }) => state === 'dead').length;
    const parked = this.letters.length - dead;
    return {
      measuredAt: NOW,
      services: [
        ...['aggregation', 'commendations', 'operations', 'programs', 'registry', 'reporting'].map(
          (service) => ({ service, state: 'ready' as const }),
        ),
        { service: 'tipoffs', state: 'not-asked' as const },
      ],
      broker: 'none',
      groups: [
        group('aggregation.rollup', 'reporting', {
          behind: 10_000,
          atLeast: true,
          state: 'late',
          oldest: '2026-11-23T02:55:00.000Z',
        }),
        ...['aggregation', 'commendations', 'programs', 'tipoffs'].map((service) =>
          group(`${service}.units`, 'registry', {}),
        ),
        group('reporting.units', 'registry', {
          dead,
          waiting: parked,
          ...(dead > 0 && { state: 'dead-letters' as const }),
        }),
      ],
      letters: { dead, parked, queued: 0, keys: dead, ...(dead > 0 && { oldest: NOW }) },
      work: [{ service: 'aggregation', kind: 'cells', waiting: 128, oldest: '2026-11-23T02:59:48.000Z' }],
      ...(this.measures && { reconciliation: { compared: 1_240, differences: 0 } }),
      ...(this.measures && { latencies: { routes: ROUTES, statements: STATEMENTS } }),
    };
  }
}

function letter(id: string, state: LetterAnswer['state'], error: string): LetterAnswer {
  return {
    id,
    service: 'reporting',
    group: 'reporting.units',
    state,
    topic: 'registry.unit.v1',
    key: `019a0000-0000-7000-8000-0000000000${id}`,
    eventId: `019a0000-0000-7000-8000-0000000001${id}`,
    type: 'registry.unit-renamed',
    version: '1',
    reason: state === 'dead' ? 'unknown' : 'parked',
    error,
    attempts: state === 'dead' ? 3 : 0,
    failedAt: '2026-11-23T02:41:10.000Z',
    changedAt: '2026-11-23T02:41:10.000Z',
  };
}

function group(name: string, log: string, more: Partial<GroupAnswer>): GroupAnswer {
  return {
    service: name.split('.')[0]!,
    group: name,
    log,
    state: 'well',
    behind: 0,
    atLeast: false,
    members: 1,
    lanesOwned: 16,
    lanes: 16,
    dead: 0,
    waiting: 0,
    ...more,
  };
}

const ROUTES: LatencyAnswer[] = [
  latency('aggregation', 'GET /api/aggregation/v1/table', 1_204, [41.5, 380.2, 912]),
  latency('reporting', 'POST /api/reporting/v1/reports/:id/approval', 86, [35.1, 120.4, 151.3]),
  latency('registry', 'GET /api/registry/v1/units', 530, [8.2, 24.9, 77]),
];

const STATEMENTS: LatencyAnswer[] = [
  latency('aggregation', 'SELECT rollup', 9_310, [1.2, 62.7, 240]),
  latency('reporting', 'INSERT outbox', 402, [0.6, 3.1, 12]),
];

function latency(
  service: string,
  what: string,
  count: number,
  [p50, p95, longest]: [number, number, number],
): LatencyAnswer {
  return { service, what, count, failed: 0, p50, p95, longest };
}
