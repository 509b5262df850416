import { isMet, type Row } from './row.js';

export const HEADINGS = ['What', 'Ours', 'Reference', 'Unit', 'Ratio', 'Goal', 'Met'] as const;

/** A row as texts, the same for the terminal and for the page. */
export function cellsOf(row: Row): string[] {
  const met = isMet(row);
  return [
    row.name,
    figure(row.ours),
    figure(row.reference),
    row.unit ?? '',
    row.ratio === null ? '-' : row.ratio.toFixed(2),
    row.goal,
    met === undefined ? '-' : met ? 'yes' : 'NO',
  ];
}

/** Three digits or so: more would pretend a precision that such a measurement does not have. */
function figure(value: number | null): string {
  if (value === null) return '-';
  if (value >= 100) return Math.round(value).toLocaleString('en-GB');
  return value.toPrecision(3);
}
