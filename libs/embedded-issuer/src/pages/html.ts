import escapeHtml from 'escape-html';

/** Text that is HTML already. */
export class Markup {
  constructor(readonly text: string) {}
}

type Value = Markup | string | undefined | readonly Markup[];

/** HTML in which every value that is not Markup is escaped, so that forgetting it is not possible. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(parts.reduce((text, part, index) => text + shown(values[index - 1]) + part));
}

function shown(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return escapeHtml(value);
  return value instanceof Markup ? value.text : value.map(({ text }) => text).join('');
}
