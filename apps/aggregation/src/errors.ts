import type { StatusTable } from '@toandan/platform-http';

export const ERRORS: StatusTable = {
  'table.too-large': 422,
  'table.too-many-contributions': 422,
};
