import { parser } from '@prometheus-io/lezer-promql';
import type { Emitted } from './emitted.js';
import type { Query } from './queries.js';

/** Labels that Prometheus itself gives to what it takes from a collector. */
const OF_PROMETHEUS = ['job', 'instance'];

/** What a question asks for that no service tells: metrics, labels, or words that are no PromQL. */
export function complaintsOf({ of, expr, named }: Query, emitted: Emitted): string[] {
  const metrics: string[] = [];
  const labels = [...named];
  const complaints: string[] = [];
  parser.parse(expr).iterate({
    enter: ({ name, from, to, type, node }) => {
      const text = expr.slice(from, to);
      if (type.isError) complaints.push(`${of}: no PromQL at "${expr.slice(from, from + 20)}"`);
      if (name === 'Identifier' && node.parent?.name === 'VectorSelector') metrics.push(text);
      if (name === 'LabelName') labels.push(text);
    },
  });
  if (metrics.length === 0) complaints.push(`${of}: asks for no metric`);
  for (const metric of metrics) {
    if (!emitted.has(metric)) complaints.push(`${of}: no service tells ${metric}`);
  }
  const known = new Set([...OF_PROMETHEUS, ...metrics.flatMap((metric) => [...(emitted.get(metric) ?? [])])]);
  for (const label of labels) {
    if (!known.has(label)) complaints.push(`${of}: ${metrics.join(', ')} has no label ${label}`);
  }
  return complaints;
}
