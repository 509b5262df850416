/**
 * A key under which the spellings of one document's number are equal: to be compared, never shown. Papers differ in
 * blanks, hyphens, case and the leading zero: '09/CTr-BCA-MTTW', '9/Ctr - BCA - MTTW'.
 */
export function numberKey(printed: string): string {
  return printed
    .normalize('NFC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}/]/gu, '')
    .replace(/(?<!\p{N})0+(?=\p{N})/gu, '');
}
