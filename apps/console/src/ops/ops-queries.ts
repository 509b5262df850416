import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { answered, type ApiClient, type LetterAnswer } from '@toandan/api-client';

const OPS = ['operations'] as const;
const NONE = { query: undefined, path: undefined };

/** Between two looks. */
export const LOOK_EVERY_S = 5;

/** Asked again as long as somebody looks. */
const LIVE = {
  refetchInterval: LOOK_EVERY_S * 1_000,
  refetchIntervalInBackground: false,
  refetchOnWindowFocus: true,
  retry: false,
} as const;

export function overviewQuery(api: ApiClient) {
  return queryOptions({
    queryKey: [...OPS, 'overview'],
    queryFn: ({ signal }) => answered(api.GET('/api/operations/v1/overview', { signal, params: NONE })),
    ...LIVE,
  });
}

export function lettersQuery(api: ApiClient) {
  return infiniteQueryOptions({
    queryKey: [...OPS, 'letters'],
    queryFn: ({ signal, pageParam }) =>
      answered(
        api.GET('/api/operations/v1/dead-letters', {
          signal,
          params: { query: pageParam === '' ? { limit: 50 } : { limit: 50, cursor: pageParam } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    ...LIVE,
  });
}

export function letterQuery(api: ApiClient, { group, id }: Pick<LetterAnswer, 'group' | 'id'>) {
  return queryOptions({
    queryKey: [...OPS, 'letter', group, id],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/operations/v1/dead-letters/{group}/{id}', { signal, params: { path: { group, id } } }),
      ),
  });
}

export function actsQuery(api: ApiClient) {
  return queryOptions({
    queryKey: [...OPS, 'acts'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/operations/v1/acts', { signal, params: { query: { limit: 10 } } })),
    ...LIVE,
  });
}

export async function operationsChanged(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ queryKey: OPS });
}
