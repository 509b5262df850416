import type { ServerResponse } from 'node:http';
import { STYLE_SOURCE } from './style.js';

/**
 * For every answer. `returnOrigins`: browsers hold a form's redirects to `form-action` too, and signing in ends in one to the
 * client's origin. `script-src` is there, though it lets in none, since the library adds to it the hash of
 * the one script that it has: it posts a form by itself when somebody signs out who was not signed in.
 */
export function setSecurityHeaders(response: ServerResponse, returnOrigins: readonly string[]): void {
  const policy = [
    "default-src 'none'",
    "script-src 'none'",
    `style-src ${STYLE_SOURCE}`,
    `form-action ${["'self'", ...returnOrigins].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  response.setHeader('content-security-policy', policy.join('; '));
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('x-frame-options', 'DENY');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
}
