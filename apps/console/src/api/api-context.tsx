import type { ApiClient } from '@toandan/api-client';
import { createContext, useContext } from 'react';

const ApiContext = createContext<ApiClient | undefined>(undefined);

export const ApiProvider = ApiContext.Provider;

export function useApi(): ApiClient {
  const api = useContext(ApiContext);
  if (api === undefined) throw new Error('useApi is called outside of ApiProvider');
  return api;
}
