import { HttpProblem, type FieldProblem } from '@toandan/platform-http';

/** Tells the caller everything that is wrong with what was sent, in one answer. @throws HttpProblem invalid-input */
export function refuseFaults(faults: readonly FieldProblem[]): void {
  if (faults.length > 0) throw new HttpProblem('invalid-input', { fields: faults.slice(0, MOST) });
}

/** More would help nobody, and the answer must not grow with the mischief of the question. */
const MOST = 100;
