import type { Catalogue } from './catalogue.js';
import type { FieldFault } from './fault.js';
import type { Form } from './form.js';

/** Whoever reported was asked at this level, and reported either real figures or invented ones. */
const FIXED = ['level', 'exercise'] as const;

/** Everything that is wrong with a definition; `before` is the one that holds until now. */
export function formFaults(
  form: Form,
  before: Form | undefined,
  { indicators }: Pick<Catalogue, 'indicators'>,
): FieldFault[] {
  const faults: FieldFault[] = [];
  const seen = new Set<string>();
  for (const [index, code] of form.indicators.entries()) {
    const field = `indicators[${index}]`;
    const known = indicators.get(code);
    if (seen.has(code)) faults.push({ field, code: 'repeated' });
    else if (known === undefined) faults.push({ field, code: 'unknown-indicator' });
    // Invented figures never stand beside real ones.
    else if (known.definition.exercise !== form.exercise) faults.push({ field, code: 'exercise-mixed' });
    seen.add(code);
  }
  for (const field of FIXED) {
    if (before !== undefined && before[field] !== form[field]) faults.push({ field, code: 'fixed' });
  }
  return faults;
}
