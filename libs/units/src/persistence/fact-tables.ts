/** What a rewind empties. When each event became known stays, and so does the copy's version. */
export const FACT_TABLES = [
  'unit_copy_establishment',
  'unit_copy_naming',
  'unit_copy_parent',
  'unit_copy_edge',
] as const;
