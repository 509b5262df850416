import type { Stage } from '../world/stage.js';

/** One promise of the messaging, in plain words, and how it is put to the test on a stage of its own. */
export interface ConformanceCase {
  readonly name: string;
  run(stage: Stage): Promise<void>;
}

export interface ConformanceResult {
  case: string;
  passed: boolean;
  ms: number;
  /** What went wrong, where it did. */
  error?: string;
}
