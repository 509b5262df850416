import type { DemoFile, FileCell } from './demo-file.js';

/** What two runs of the demo tell differently; nothing when every figure of every table is the same. */
export function differences(one: DemoFile, other: DemoFile): string[] {
  const [figures, others] = [figuresOf(one), figuresOf(other)];
  return [...new Set([...figures.keys(), ...others.keys()])].flatMap((where) => {
    const [a, b] = [figures.get(where) ?? 'nothing', others.get(where) ?? 'nothing'];
    return a === b ? [] : [`${where}: ${a}, and ${b}`];
  });
}

/** How many figures are compared: none would be no comparison. */
export function countOf(file: DemoFile): number {
  return figuresOf(file).size;
}

function figuresOf({ tables, correction }: DemoFile): Map<string, string> {
  const cells = tables.flatMap(({ title, cells: inIt }) => inIt.map((cell) => [title, cell] as const));
  return new Map(
    [...cells, ['before', correction.before] as const, ['after', correction.after] as const].map(
      ([title, cell]) => [nameOf(title, cell), textOf(cell)],
    ),
  );
}

function nameOf(title: string, { indicator, unit, period }: FileCell): string {
  return `${title}, ${indicator}, ${unit}, ${period}`;
}

function textOf({ value, bound, received, expected }: FileCell): string {
  return JSON.stringify({ value, bound, received, expected });
}
