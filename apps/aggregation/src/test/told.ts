import {
  createEvent,
  FormDefinedV1,
  IndicatorDefinedV1,
  ReportApprovedV1,
  ReportCorrectedV1,
  ReportWithdrawnV1,
  UnitEstablishedV1,
  UnitMovedV1,
  UnitsMergedV1,
  UnitSplitV1,
  type FieldsOf,
  type LegalBasis,
} from '@toandan/contracts';
import {
  figureFromJson,
  figureToJson,
  newId,
  parseFigure,
  parsePeriod,
  type FigureJson,
} from '@toandan/kernel';

/** For the tests: what other services tell of a small country. */
const legalBasis: LegalBasis = {
  documentNumber: '1/2025/QH15',
  documentDate: '2025-06-12',
  issuer: 'Quốc hội',
};

const FOUNDED = '2000-01-01';

/** Readable ids. */
export function id(nth: number): string {
  return `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`;
}

export const NATION = id(0);

export function unit(
  nth: number,
  level: 'nation' | 'province' | 'commune',
  parent?: number,
  effectiveDate = FOUNDED,
): UnitEstablishedV1 {
  return createEvent(UnitEstablishedV1, {
    unitId: id(nth),
    level,
    kind: level,
    ...(level === 'nation' ? {} : { code: String(nth).padStart(level === 'province' ? 2 : 5, '0') }),
    names: { vi: `Đơn vị ${nth}`, en: `Unit ${nth}` },
    ...(parent === undefined ? {} : { parentId: id(parent) }),
    effectiveDate,
  });
}

export function merged(into: number, sources: readonly number[], effectiveDate: string): UnitsMergedV1 {
  return createEvent(UnitsMergedV1, {
    unitId: id(into),
    sources: sources.map((nth) => ({ unitId: id(nth), share: '1', estimated: false })),
    effectiveDate,
    legalBasis,
  });
}

export function split(
  nth: number,
  parts: readonly (readonly [number, string])[],
  effectiveDate: string,
): UnitSplitV1 {
  return createEvent(UnitSplitV1, {
    unitId: id(nth),
    parts: parts.map(([to, share]) => ({ unitId: id(to), share, estimated: true })),
    effectiveDate,
    legalBasis,
  });
}

export function moved(nth: number, parent: number, effectiveDate: string): UnitMovedV1 {
  return createEvent(UnitMovedV1, { unitId: id(nth), parentId: id(parent), effectiveDate, legalBasis });
}

const COUNT = 'trial.count';

export function indicator(
  code = COUNT,
  change: Partial<FieldsOf<IndicatorDefinedV1>> = {},
): IndicatorDefinedV1 {
  return createEvent(IndicatorDefinedV1, {
    code,
    revision: 1,
    names: { vi: `Chỉ tiêu ${code}`, en: `Indicator ${code}` },
    unit: 'buổi',
    kind: 'count',
    overUnits: 'sum',
    overTime: 'sum',
    group: 'thử nghiệm',
    exercise: false,
    ...change,
  });
}

export function form(
  code: string,
  level: 'province' | 'commune',
  indicators: readonly string[],
  change: Partial<FieldsOf<FormDefinedV1>> = {},
): FormDefinedV1 {
  return createEvent(FormDefinedV1, {
    code,
    revision: 1,
    names: { vi: 'Biểu', en: 'Form' },
    level,
    indicators: [...indicators],
    exercise: false,
    ...change,
  });
}

export type Told = number | string | FigureJson;

/** A number, a figure as printed in Vietnamese, or the figure's own form. */
export function figureOf(told: Told): FigureJson {
  if (typeof told === 'object') return told;
  if (typeof told === 'number') return { kind: 'value', value: { amount: String(told), bound: 'exact' } };
  return figureToJson(parseFigure(told, 'vi'));
}

export interface ReportFields {
  readonly reportId?: string;
  readonly form?: string;
  readonly unit: number;
  readonly period: string;
  readonly figures: Readonly<Record<string, Told>>;
  readonly revision?: number;
  readonly version?: number;
  readonly exercise?: boolean;
}

function factsOf({
  reportId = newId(),
  form: code = 'yearly',
  unit: nth,
  period,
  revision = 1,
  version = 2,
  exercise = false,
}: ReportFields) {
  const { start, end } = parsePeriod(period);
  return { reportId, form: code, unitId: id(nth), period: { start, end }, revision, version, exercise };
}

function figuresOf({ figures }: ReportFields): ReportApprovedV1['figures'] {
  return Object.entries(figures).map(([code, told]) => {
    const figure = figureOf(told);
    figureFromJson(figure);
    return { indicator: code, figure: figure as ReportApprovedV1['figures'][number]['figure'] };
  });
}

export function approved(fields: ReportFields): ReportApprovedV1 {
  return createEvent(ReportApprovedV1, { ...factsOf(fields), figures: figuresOf(fields) });
}

export function corrected(fields: ReportFields & { readonly reportId: string }): ReportCorrectedV1 {
  const facts = factsOf({ revision: 2, version: 3, ...fields });
  return createEvent(ReportCorrectedV1, {
    ...facts,
    replaces: facts.revision - 1,
    figures: figuresOf(fields),
  });
}

export function withdrawn(
  fields: Omit<ReportFields, 'figures'> & { readonly reportId: string },
): ReportWithdrawnV1 {
  return createEvent(ReportWithdrawnV1, factsOf({ version: 9, ...fields, figures: {} }));
}
