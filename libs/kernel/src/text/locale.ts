/** The languages in which figures are written and read: Vietnamese first. */
export type Locale = 'vi' | 'en';
