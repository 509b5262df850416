/** Whether what is missing on this machine fails the run instead of being said and left out: `CI` is set. */
export function isCi(env: Readonly<Record<string, string | undefined>> = process.env): boolean {
  return env.CI === 'true';
}
