/** A contract is declared or used wrongly: a mistake in our own code, found at start-up or by a test. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
}
