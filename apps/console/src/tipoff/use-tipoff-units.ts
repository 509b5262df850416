import { answered, type ApiClient, type TipoffUnits } from '@toandan/api-client';
import { useEffect, useState } from 'react';

type Units = TipoffUnits['items'];

interface Known {
  readonly parent: string | undefined;
  readonly units: Units;
}

const NONE: Units = [];

/**
 * Whom a tip-off may be sent to: the provinces, or the communes of one; '' for none. Empty when that cannot be had: the
 * form works without, and the tip-off is the nation's.
 */
export function useTipoffUnits(api: ApiClient, parent?: string): Units {
  const [known, setKnown] = useState<Known>();
  useEffect(() => {
    if (parent === '') return;
    const stop = new AbortController();
    const { signal } = stop;
    const query = parent === undefined ? {} : { parent };
    answered(api.GET('/api/tipoffs/v1/public/units', { signal, params: { query, path: undefined } }))
      .then(({ items }) => setKnown({ parent, units: items }))
      .catch(() => undefined);
    return () => stop.abort();
  }, [api, parent]);
  return known !== undefined && known.parent === parent ? known.units : NONE;
}
