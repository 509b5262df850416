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

/** Whether every word that was typed is in the text, in whatever order. Marks never count: hòa and hoà are one word too. */
export function matches(text: string, typed: string): boolean {
  const folded = fold(text);
  return fold(typed)
    .split(' ')
    .every((word) => folded.includes(word));
}
