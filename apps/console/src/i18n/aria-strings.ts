import i18next from 'i18next';

/**
 * React Aria speaks 33 languages, and Vietnamese is not one of them: without this it would say "Clear search" to who cannot see.
 * The place is the one that its server rendering uses. Each text is asked for when it is said, so that the language can change.
 */
const STRINGS = {
  '@react-aria/autocomplete': spoken({ collectionLabel: () => i18next.t('aria.suggestions') }),
  '@react-aria/searchfield': spoken({ 'Clear search': () => i18next.t('aria.clearSearch') }),
  '@react-aria/overlays': spoken({ dismiss: () => i18next.t('aria.dismiss') }),
};

export function giveAriaStrings(): void {
  const place = globalThis as unknown as Record<symbol, unknown>;
  place[Symbol.for('react-aria.i18n.locale')] = 'vi-VN';
  place[Symbol.for('react-aria.i18n.strings')] = STRINGS;
}

function spoken(texts: Record<string, () => string>): object {
  return Object.defineProperties(
    {},
    Object.fromEntries(Object.entries(texts).map(([key, get]) => [key, { get, enumerable: true }])),
  );
}
