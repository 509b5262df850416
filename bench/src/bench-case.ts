import type { Row, RowPlan } from './report/row.js';

/** Something to be measured in a world of servers, giving one or more lines of the report. */
export interface BenchCase<World> {
  readonly name: string;
  readonly needsKafka?: boolean;
  readonly rows: readonly RowPlan[];
  run(world: World): Promise<Row[]>;
}
