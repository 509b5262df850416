import { randomInt } from 'node:crypto';

/** No l and 1, no o and 0: people copy it from paper once. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Five groups of four: 99 bits. */
export function randomPassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return Array.from({ length: 5 }, group).join('-');
}
