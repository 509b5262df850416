const WIDTH = 110;
const STEP = '  ';

/** JSON as the repository's formatter lays it out: two spaces, and a list of plain values on one line where it fits. */
export function jsonText(value: unknown): string {
  return `${render(value, '', '')}\n`;
}

/** `before` stands on the value's first line already; a comma may follow its last. */
function render(value: unknown, indent: string, before: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) {
    const line = JSON.stringify(value).length + value.length - 1; // a blank after each comma
    const flat = value.every((element) => typeof element !== 'object' || element === null);
    if (flat && indent.length + before.length + line < WIDTH) {
      return `[${value.map((element) => JSON.stringify(element)).join(', ')}]`;
    }
    return block(
      '[',
      ']',
      indent,
      value.map((element) => render(element, indent + STEP, '')),
    );
  }
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  const lines = entries.map(([name, inner]) => {
    const key = `${JSON.stringify(name)}: `;
    return key + render(inner, indent + STEP, key);
  });
  return block('{', '}', indent, lines);
}

function block(open: string, close: string, indent: string, lines: readonly string[]): string {
  if (lines.length === 0) return open + close;
  return `${open}\n${lines.map((line) => indent + STEP + line).join(',\n')}\n${indent}${close}`;
}
