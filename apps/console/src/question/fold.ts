/** A text without tone marks and other signs over letters, in lower case: "Tuyên truyền" is found by "tuyen truyen". */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether every word that was typed is in the text, in whatever order; marks count only where they were typed. */
export function matches(text: string, typed: string): boolean {
  const exact = text.normalize('NFC').toLowerCase();
  const folded = fold(text);
  return typed
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => (fold(word) === word ? folded : exact).includes(word));
}
