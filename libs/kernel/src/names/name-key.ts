/** What a unit is, said before its name; kinds that are no more are met in old papers. Short forms count with their point. */
const PREFIX =
  /^(?:(?:thành phố|thị trấn|thị xã|đặc khu|phường|huyện|quận|tỉnh|xã|tp)(?!\p{L})|(?:tp|tx|tt|p|q|h|x|t)\.)[ .]*(?=\S)/u;

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const SYLLABLE = /\p{L}[\p{L}\p{M}]*/gu;
const APOSTROPHES = /[’‘ʼ`´]/gu;
const HYPHENS = /\s*[-‐‑–]\s*/gu;

/**
 * A key under which the spellings of one name are equal: to be compared, never shown. It makes equal
 *
 * - where the tone mark stands (Hòa and Hoà), since the tone is the syllable's;
 * - how the letters are composed (NFC and NFD), upper and lower case, blanks, apostrophes and hyphens;
 * - what stands before the name (Tỉnh, Thành phố, TP., Xã, Phường, Thị trấn, Đặc khu ...).
 *
 * The tone itself, and every letter, stays: Hòa is not Hoa. Xã Tân An and Phường Tân An have one key: whether they are one
 * unit is the registry's to say.
 */
export function nameKey(name: string): string {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replace(APOSTROPHES, "'")
    .replace(HYPHENS, '-')
    .replace(/\s+/gu, ' ')
    .trim();
  return plain.replace(PREFIX, '').normalize('NFD').replace(SYLLABLE, toneLast).normalize('NFC');
}

/** Whether two texts are spellings of one name. */
export function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

function toneLast(syllable: string): string {
  return syllable.replace(TONE, '') + (syllable.match(TONE) ?? []).join('');
}
