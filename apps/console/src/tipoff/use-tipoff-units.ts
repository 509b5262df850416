import { answered, type ApiClient, type TipoffUnits } from '@toandan/api-client';
import { useEffect, useState } from 'react';

/** Whom a tip-off may be sent to. Empty when that cannot be had: the form works without, and the tip-off is the nation's. */
export function useTipoffUnits(api: ApiClient): TipoffUnits['items'] {
  const [units, setUnits] = useState<TipoffUnits['items']>([]);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    answered(
      api.GET('/api/tipoffs/v1/public/units', { signal, params: { query: undefined, path: undefined } }),
    )
      .then(({ items }) => setUnits(items))
      .catch(() => undefined);
    return () => stop.abort();
  }, [api]);
  return units;
}
