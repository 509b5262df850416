/**
 * The code by which a reporter follows a tip-off: 20 decimal digits, 66 bits, shown as five groups of four.
 *
 * Digits alone, since it is read aloud over the telephone and typed on any keyboard. Letters are confused by eye
 * (O, 0, I, 1) and by ear: in Vietnamese the names of B, D, G, P, T and V rhyme, and whole regions do not tell L from N.
 */
const RECEIPT_DIGITS = 20;

const GROUP = 4;

/** As it is shown and read aloud: '0481 2290 5517 3364 9027'. */
export function receiptText(digits: string): string {
  return digits.match(new RegExp(`\\d{1,${GROUP}}`, 'g'))!.join(' ');
}

/** The digits of what somebody typed, however they were grouped; undefined when it cannot be a receipt. */
export function receiptDigits(typed: string): string | undefined {
  // Keyboards of full-width digits too, and the dashes that word processors make.
  const digits = typed.normalize('NFKC').replaceAll(/[\s.,_\p{Pd}]/gu, '');
  return digits.length === RECEIPT_DIGITS && /^\d+$/.test(digits) ? digits : undefined;
}

/** @param digit a random one, each of 0 to 9 equally likely */
export function newReceipt(digit: () => number): string {
  return Array.from({ length: RECEIPT_DIGITS }, digit).join('');
}
