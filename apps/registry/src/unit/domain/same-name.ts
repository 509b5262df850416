const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * One key for all spellings of a name: 'Hòa' and 'Hoà' are the same, since the tone belongs to the syllable and only
 * custom says over which vowel it stands. Letter case and blanks do not count either; everything else does.
 */
export function nameKey(name: string): string {
  const syllables = name.normalize('NFD').toLowerCase().trim().split(/\s+/);
  return syllables
    .map((syllable) => syllable.replace(TONES, '') + (syllable.match(TONES) ?? []).join(''))
    .join(' ')
    .normalize('NFC');
}

export function sameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}
