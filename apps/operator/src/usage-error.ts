/** The command line asks for something that cannot be understood, or leaves out something it needs. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
