/** What the tests of the console take of their surroundings. */
export const SURROUNDINGS = {
  path: process.env.PATH ?? '',
  /** Whether this machine is there for the checks. */
  isCi: process.env.CI === 'true',
  forChildren: { ...process.env },
} as const;
