/** What the reference server is told at its start. */
export interface ReferenceOrder {
  /** As the administrator: its tables are in the platform's own database, in a schema of their own. */
  readonly databaseUrl: string;
  readonly nation: string;
  readonly provinces: readonly string[];
}

/** Of a request for cells, as query parameters; lists are separated by commas. */
export interface CellsQuery {
  readonly dx: string;
  /** First days of periods. */
  readonly pe: string;
  readonly ou: 'nation' | 'provinces';
}

export interface TipoffBody {
  readonly content: string;
  readonly unitId: string;
  readonly reporter: { readonly name: string; readonly contact: string };
}
