/**
 * What a transport gets over by itself, such as a broker that is still loading a group: said, since much of it
 * would explain a figure, but no reason to end the run.
 */
export function sayTrouble(error: unknown): void {
  process.stderr.write(`  trouble: ${error instanceof Error ? error.message : String(error)}\n`);
}
