/** Makes a value of a setting's text. What it cannot read it leaves as text, which the setting's rule then refuses. */
export type Reader = (text: string) => unknown;

export const asText: Reader = (text) => text;

export const asWhole: Reader = (text) => (/^\d{1,15}$/.test(text) ? Number(text) : text);

export const asSwitch: Reader = (text) => (text === 'true' ? true : text === 'false' ? false : text);

/** Separated by commas. */
export const asList: Reader = (text) => Object.freeze(text.split(',').map((part) => part.trim()));
