import { html, Markup } from './html.js';
import type { Language } from './language.js';
import { STYLE } from './style.js';
import { TEXTS } from './texts.js';

const STYLE_TAG = new Markup(`<style>${STYLE}</style>`);

/** A whole page around its content. */
export function page(language: Language, title: string, content: Markup): string {
  const { product } = TEXTS[language];
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${product}</title>
        ${STYLE_TAG}
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html> `.text;
}
