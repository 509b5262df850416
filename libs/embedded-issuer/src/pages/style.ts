import { createHash } from 'node:crypto';

/** In the page itself: the policy lets in this text by its hash, and nothing else. */
export const STYLE = `
:root { color-scheme: light dark; --line: #767676; --main: #0b5394; --on-main: #fff; --bad: #b3261e; }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
main { max-width: 26rem; margin: 0 auto; padding: 1.5rem 1rem 2rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; }
label { display: block; font-weight: 600; margin: 1rem 0 .25rem; }
input { width: 100%; font: inherit; padding: .625rem .75rem; border: 1px solid var(--line); border-radius: .25rem; }
button { width: 100%; font: inherit; font-weight: 600; margin-top: 1.25rem; padding: .75rem; cursor: pointer;
  color: var(--on-main); background: var(--main); border: 2px solid var(--main); border-radius: .25rem; }
button.plain { color: inherit; background: transparent; border-color: var(--line); }
a { color: var(--main); }
:focus-visible { outline: 3px solid #ffbf47; outline-offset: 2px; }
.error { margin: 0 0 1rem; padding: .75rem; border-left: .375rem solid var(--bad); font-weight: 600; }
.error:empty { display: none; }
.other { margin-top: 1.5rem; }
.code { font-family: ui-monospace, monospace; }
@media (prefers-color-scheme: dark) { :root { --main: #8ab4f8; --on-main: #10131a; --bad: #f2b8b5; } }
`;

export const STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;
