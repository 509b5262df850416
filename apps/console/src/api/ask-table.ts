import {
  answered,
  type ApiClient,
  type ExplanationAnswer,
  type TableAnswer,
  type TableQuery,
  type UnitAnswer,
} from '@toandan/api-client';

/** The nation by its role: its id is known to answers only, and an address must be readable before there is one. */
const NATION = 'nation';
const PROVINCES = 'provinces';

/** The nation and the provinces in one answer of one instant, which the service gives one by one. */
export async function askTable(api: ApiClient, query: TableQuery, signal: AbortSignal): Promise<TableAnswer> {
  const ask = async (ou: string, asOf: string | undefined): Promise<TableAnswer> => {
    const asked = { ...query, ou, ...(asOf === undefined ? {} : { asOf }) };
    const params = { query: asked, path: undefined };
    return nationNamed(await answered(api.GET('/api/aggregation/v1/table', { signal, params })));
  };
  const [first = PROVINCES, ...others] = unitParts(query.ou);
  const answer = await ask(first, query.asOf);
  const rest = await Promise.all(others.map((ou) => ask(ou, answer.asOf)));
  return inOrder(rest.reduce(joined, answer));
}

/** 'nation,provinces' -> each alone, the larger first, since its instant is taken for the other. */
function unitParts(ou: string): string[] {
  const parts = ou.split(',').filter((part) => part !== '');
  const ids = parts.filter((part) => part !== NATION && part !== PROVINCES);
  return [
    ...(parts.includes(PROVINCES) ? [PROVINCES] : []),
    ...(ids.length > 0 ? [ids.join(',')] : []),
    ...(parts.includes(NATION) ? [NATION] : []),
  ];
}

/** The nation, the provinces of today by their codes, then those that are no more: the service promises no order. */
function inOrder(answer: TableAnswer): TableAnswer {
  const key = ({ id, until, code }: UnitAnswer): string =>
    `${id === NATION ? 0 : until === undefined ? 1 : 2} ${code ?? '~'}`;
  const units = [...answer.units].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return { ...answer, units };
}

function joined(one: TableAnswer, other: TableAnswer): TableAnswer {
  return {
    ...one,
    exercise: one.exercise || other.exercise,
    units: [...other.units, ...one.units],
    cells: [...other.cells, ...one.cells],
  };
}

function nationNamed(answer: TableAnswer): TableAnswer {
  const nation = answer.units.find(({ level }) => level === NATION)?.id;
  if (nation === undefined) return answer;
  const named = (id: string): string => (id === nation ? NATION : id);
  return {
    ...answer,
    units: answer.units.map((unit) => ({ ...unit, id: named(unit.id) })),
    cells: answer.cells.map((cell) => ({ ...cell, unit: named(cell.unit) })),
  };
}

export async function askExplanation(
  api: ApiClient,
  query: TableQuery,
  signal: AbortSignal,
): Promise<ExplanationAnswer> {
  const params = { query, path: undefined };
  const answer = await answered(api.GET('/api/aggregation/v1/explanation', { signal, params }));
  return query.ou === NATION ? { ...answer, cell: { ...answer.cell, unit: NATION } } : answer;
}
