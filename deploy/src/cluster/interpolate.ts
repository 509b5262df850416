import { ClusterError } from './cluster-error.js';

const VARIABLE = /\$(?:(\$)|\{([A-Z_][A-Z0-9_]*)(?::-([^}]*))?\}|(.?))/g;

/** A file's values with `${NAME}` and `${NAME:-otherwise}` put in and `$$` as a dollar sign; other forms are refused. */
export function interpolated(value: unknown, variables: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string') return inText(value, variables);
  if (Array.isArray(value)) return value.map((item) => interpolated(item, variables));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, interpolated(item, variables)]));
}

function inText(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replace(VARIABLE, (whole, dollar?: string, name?: string, otherwise?: string): string => {
    if (dollar !== undefined) return '$';
    const found = name === undefined ? undefined : variables[name] || otherwise;
    if (found === undefined) throw new ClusterError(`Nothing says what ${whole} in "${text}" stands for`);
    return found;
  });
}
