import type { Row, RowPlan } from '../report/row.js';
import type { World } from '../world/world.js';

/** Something to be measured, giving one or more lines of the report. */
export interface BenchCase {
  readonly name: string;
  readonly needsKafka?: boolean;
  readonly rows: readonly RowPlan[];
  run(world: World): Promise<Row[]>;
}
