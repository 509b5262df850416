/** What is asked of the figures. All of it is in the address, so that an address sent on asks the same. */
export interface Question {
  /** Codes of indicators. */
  readonly dx: readonly string[];
  /** Ids of periods. */
  readonly pe: readonly string[];
  /** 'nation', 'provinces' or ids of units. */
  readonly ou: readonly string[];
  /** 'current', 'as-reported' or a day. */
  readonly boundary: string;
  /** An instant: the answer as it would have been given then. */
  readonly asOf: string | undefined;
}

/** The part of an address that says a question, as texts. */
export interface QuestionSearch {
  dx?: string;
  pe?: string;
  ou?: string;
  boundary?: string;
  asOf?: string;
}

const FIELDS = ['dx', 'pe', 'ou', 'boundary', 'asOf'] as const;
const DEFAULT_BOUNDARY = 'current';

/** Nothing is put right here: what cannot be understood is the service's to refuse, with the field's name. */
export function questionSearch(raw: Record<string, unknown>): QuestionSearch {
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = raw[field];
      return typeof value === 'string' && value !== '' ? [[field, value] as const] : [];
    }),
  );
}

export function questionOf(search: QuestionSearch, defaultUnits: readonly string[] = []): Question {
  return {
    dx: listOf(search.dx),
    pe: listOf(search.pe),
    ou: search.ou === undefined ? defaultUnits : listOf(search.ou),
    boundary: search.boundary ?? DEFAULT_BOUNDARY,
    asOf: search.asOf,
  };
}

/** As the aggregation service is asked. */
export function queryOf(question: Question): Required<Omit<QuestionSearch, 'asOf'>> & { asOf?: string } {
  const { dx, pe, ou, boundary, asOf } = question;
  return {
    dx: dx.join(','),
    pe: pe.join(','),
    ou: ou.join(','),
    boundary,
    ...(asOf === undefined ? {} : { asOf }),
  };
}

/** The address of one cell's explanation. */
export function cellSearch(
  question: Question,
  indicator: string,
  period: string,
  unit: string,
): QuestionSearch {
  return questionSearch({
    ...queryOf(question),
    dx: indicator,
    pe: period,
    ou: unit,
    ...(question.boundary === DEFAULT_BOUNDARY ? { boundary: undefined } : {}),
  });
}

function listOf(text: string | undefined): string[] {
  return [...new Set((text ?? '').split(',').filter((part) => part !== ''))];
}
