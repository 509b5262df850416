import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { answered, ApiProblem, type ApiClient } from '@toandan/api-client';
import { askExplanation, askTable } from './ask-table.js';
import { queryOf, type Question } from '../question/question.js';

/** All answers of the aggregation service that are older than the newest watermark. */
const FIGURES = ['figures'] as const;
const SECOND = 1_000;

const POLL_EVERY = 4 * SECOND;

export function indicatorsQuery(api: ApiClient) {
  return queryOptions({
    queryKey: [...FIGURES, 'indicators'],
    queryFn: ({ signal }) => answered(api.GET('/api/aggregation/v1/indicators', { signal, params: NONE })),
    staleTime: 60 * SECOND,
  });
}

export function tableQuery(api: ApiClient, question: Question) {
  const query = queryOf(question);
  return queryOptions({
    queryKey: [...FIGURES, 'table', query],
    queryFn: ({ signal }) => askTable(api, query, signal),
    enabled: query.dx !== '' && query.pe !== '' && query.ou !== '',
  });
}

export function explanationQuery(api: ApiClient, question: Question) {
  const query = queryOf(question);
  return queryOptions({
    queryKey: [...FIGURES, 'explanation', query],
    queryFn: ({ signal }) => askExplanation(api, query, signal),
    enabled: query.dx !== '' && query.pe !== '' && query.ou !== '',
  });
}

export function watermarkQuery(api: ApiClient) {
  return queryOptions({
    queryKey: ['watermark'],
    queryFn: ({ signal }) => answered(api.GET('/api/aggregation/v1/watermark', { signal, params: NONE })),
    refetchInterval: POLL_EVERY,
    // Nobody looks: an office's line is not for that.
    refetchIntervalInBackground: false,
    refetchOnWindowFocus: true,
    retry: false,
  });
}

export function reportQuery(api: ApiClient, id: string) {
  return queryOptions({
    queryKey: ['report', id],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/reporting/v1/reports/{id}', { signal, params: { path: { id }, query: undefined } }),
      ),
  });
}

/** A unit as it is today; of one that is no more, as it was last. */
export function unitQuery(api: ApiClient, unitId: string) {
  return queryOptions({
    queryKey: ['unit', unitId],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/registry/v1/units/{unitId}', { signal, params: { path: { unitId } } })),
    staleTime: 600 * SECOND,
  });
}

export async function figuresChanged(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ queryKey: FIGURES });
}

/** Only what may pass by itself: what was refused is refused again. */
export function worthRetrying(count: number, error: unknown): boolean {
  const passing = !(error instanceof ApiProblem) || [0, 429, 503].includes(error.status);
  return passing && count < 2;
}

const NONE = { query: undefined, path: undefined };
