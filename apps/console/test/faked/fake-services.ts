import type {
  ExplanationAnswer,
  ReportAnswer,
  TableAnswer,
  TipoffBody,
  TipoffFollowed,
  TipoffReceived,
  TipoffUnits,
  UnitAnswer,
  Watermark,
} from '@toandan/api-client';
import { parsePeriod } from '@toandan/kernel';
import { FORMER, INDICATORS, NATION, PROVINCES } from './catalogue.js';
import { FakeOperations } from './fake-operations.js';
import { ok, problem, type FakeCall, type FakeReply } from './fake-replies.js';
import { cellOf } from './figures.js';

const REPORT_ID = '019a0000-0000-7000-8000-000000000001';
const RECEIPT = '0481 2290 5517 3364 9027';
const FIRST = '2026-11-22T03:00:00.000Z';

/** The services as the console knows them: answers of the right forms, and what was asked. */
export class FakeServices {
  readonly calls: FakeCall[] = [];
  readonly operations = new FakeOperations();
  readonly #corrected = new Map<string, string>();
  #upTo = FIRST;

  /** What the platform would know after a correction: the next look at the watermark shows it. */
  correct(indicator: string, unitCode: string, period: string, amount: string): void {
    this.#corrected.set(`${indicator} ${unitCode} ${period}`, amount);
    this.#upTo = new Date(Date.parse(this.#upTo) + 1_000).toISOString();
  }

  answer(call: FakeCall): FakeReply {
    this.calls.push(call);
    const { path } = call;
    const isPublic = path.startsWith('/api/tipoffs/v1/public/');
    if (!isPublic && !String(call.headers.authorization).startsWith('Bearer ')) {
      return problem(401, 'not-authenticated', 'Chưa đăng nhập');
    }
    if (path.startsWith('/api/operations/')) return this.operations.answer(call);
    switch (path) {
      case '/api/aggregation/v1/indicators':
        return ok({ asOf: this.#upTo, watermark: this.#watermark(), items: INDICATORS });
      case '/api/aggregation/v1/watermark':
        return ok(this.#watermark());
      case '/api/aggregation/v1/table':
        return this.#table(call.query);
      case '/api/aggregation/v1/explanation':
        return this.#explanation(call.query);
      case `/api/reporting/v1/reports/${REPORT_ID}`:
        return ok(report());
      case '/api/tipoffs/v1/public/units':
        return ok({ items: unitsBelow(call.query.get('parent')) });
      case '/api/tipoffs/v1/public/tipoffs':
        return this.#received(call.body as TipoffBody);
      case '/api/tipoffs/v1/public/receipts/lookup':
        return this.#followed(call.body as { receipt: string });
      case `/api/registry/v1/units/${FORMER.id}`:
        return ok({ id: FORMER.id, names: FORMER.name });
      default:
        return problem(404, 'not-found', 'Không có');
    }
  }

  #watermark(): Watermark {
    return { upTo: this.#upTo, waiting: 0 };
  }

  #table(query: URLSearchParams): FakeReply {
    const asOf = query.get('asOf');
    if (asOf !== null && Number.isNaN(Date.parse(asOf))) return wrongField('asOf', 'Không đúng dạng.');
    const indicators = (query.get('dx') ?? '').split(',').flatMap((code) => {
      const found = INDICATORS.find((one) => one.code === code);
      return found === undefined ? [] : [found];
    });
    const boundary = query.get('boundary') ?? 'current';
    const units = unitsOf(query.get('ou') ?? '', boundary);
    const periods = (query.get('pe') ?? '').split(',').map((id) => ({ id, ...parsePeriod(id) }));
    const body: TableAnswer = {
      boundary,
      asOf: asOf ?? this.#upTo,
      watermark: this.#watermark(),
      exercise: indicators.some(({ exercise }) => exercise),
      indicators: indicators.map(({ periods: _periods, ...rest }) => rest),
      units,
      periods,
      cells: indicators.flatMap((indicator) =>
        units.flatMap((unit) => periods.map(({ id }) => cellOf(indicator, unit, id, this.#corrected))),
      ),
    };
    return ok(body);
  }

  #explanation(query: URLSearchParams): FakeReply {
    const indicator = INDICATORS.find(({ code }) => code === query.get('dx'));
    const unit = unitsOf(query.get('ou') ?? '', 'as-reported')[0];
    const period = query.get('pe') ?? '';
    if (indicator === undefined || unit === undefined) return problem(404, 'not-found', 'Không có');
    const thaiNguyen = PROVINCES.find(({ code }) => code === '19')!;
    const cell = cellOf(indicator, unit, period, this.#corrected);
    const term = cellOf(indicator, thaiNguyen, period, this.#corrected);
    const named = ({ id, name }: UnitAnswer) => ({ id, name });
    const body: ExplanationAnswer = {
      cell,
      formula: {
        overUnits: 'sum',
        overTime: 'sum',
        text: {
          vi: 'Cộng số liệu của các đơn vị; mỗi đơn vị lấy lần sửa đổi mới nhất đã duyệt.',
          en: 'The figures of the units are added; of each, the newest approved revision counts.',
        },
      },
      terms: [
        {
          unit: named(FORMER),
          countedIn: named(unit.id === NATION.id ? NATION : thaiNguyen),
          share: '1',
          period,
          reportId: REPORT_ID,
          revision: 2,
          recordedAt: '2026-01-05T02:30:00.000Z',
          figure: term.figure,
          text: term.text,
          source: { title: 'Báo cáo tổng kết 10 năm', date: '2023-05-25' },
        },
      ],
      missing:
        unit.id === NATION.id
          ? PROVINCES.filter(({ code }) => code !== '19').map((one) => ({ unit: named(one), period }))
          : [],
      boundary: query.get('boundary') ?? 'current',
      asOf: query.get('asOf') ?? this.#upTo,
      watermark: this.#watermark(),
    };
    return ok(body);
  }

  #received(body: TipoffBody): FakeReply {
    if (body.content.includes('503')) return problem(503, 'unavailable', 'Tạm thời không trả lời được');
    const received: TipoffReceived = {
      receipt: RECEIPT,
      receivedOn: '2026-11-22',
      anonymous: body.reporter === undefined,
      exercise: false,
    };
    return { status: 201, body: received };
  }

  #followed({ receipt }: { receipt: string }): FakeReply {
    if (receipt.replaceAll(' ', '') !== RECEIPT.replaceAll(' ', '')) {
      return problem(404, 'tipoff.receipt-unknown', 'Không có mã này');
    }
    const followed: TipoffFollowed = {
      state: 'under-verification',
      words: { vi: 'đang xác minh', en: 'under verification' },
    };
    return ok(followed);
  }
}

/** As the service has it: one of the words alone, or ids. */
function unitsOf(ou: string, boundary: string): UnitAnswer[] {
  if (ou === 'nation') return [NATION];
  if (ou === 'provinces') return boundary === 'as-reported' ? [...PROVINCES, FORMER] : [...PROVINCES];
  return [NATION, ...PROVINCES, FORMER].filter(({ id }) => ou.split(',').includes(id));
}

function unitsBelow(parent: string | null): TipoffUnits['items'] {
  if (parent === null) return PROVINCES.map(({ id, name }) => ({ id, name }));
  return [{ id: '00000000-0000-4000-8000-000000009601', name: { vi: 'Xã Đất Mũi', en: 'Dat Mui' } }];
}

function report(): ReportAnswer {
  const figure = (amount: string) => ({
    kind: 'value' as const,
    value: { amount, bound: 'at-least' as const },
  });
  const step = (
    version: number,
    change: string,
    revision: number,
    state: ReportAnswer['state'],
    at: string,
    reason?: string,
  ) => ({
    version,
    change,
    revision,
    state,
    by: 'nguoi-lap',
    at,
    ...(reason === undefined ? {} : { reason }),
  });
  return {
    id: REPORT_ID,
    unitId: FORMER.id,
    form: 'programme-review',
    period: { start: '2013-08-01', end: '2023-05-25' },
    state: 'approved',
    version: 5,
    revision: 2,
    inForce: 2,
    exercise: false,
    changedAt: '2026-01-05T02:30:00.000Z',
    revisions: [
      {
        revision: 1,
        state: 'replaced',
        figures: [{ indicator: 'propaganda.law_sessions', figure: figure('2000') }],
        source: { title: 'Báo cáo tổng kết 10 năm', date: '2023-05-25' },
      },
      {
        revision: 2,
        state: 'approved',
        figures: [{ indicator: 'propaganda.law_sessions', figure: figure('2100') }],
        source: { title: 'Báo cáo tổng kết 10 năm', date: '2023-05-25' },
      },
    ],
    history: [
      step(1, 'created', 1, 'draft', '2026-01-02T01:00:00.000Z'),
      step(2, 'submitted', 1, 'submitted', '2026-01-02T02:00:00.000Z'),
      step(3, 'approved', 1, 'approved', '2026-01-03T02:00:00.000Z'),
      step(4, 'correction-begun', 2, 'draft', '2026-01-04T02:00:00.000Z', 'Nhập nhầm con số'),
      step(5, 'approved', 2, 'approved', '2026-01-05T02:30:00.000Z'),
    ],
  };
}

function wrongField(field: string, message: string): FakeReply {
  const { status, body } = problem(400, 'invalid-input', 'Dữ liệu không hợp lệ');
  return { status, body: { ...(body as object), errors: [{ field, code: 'wrong-form', message }] } };
}
