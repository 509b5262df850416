import type { ContractRegistry } from '@toandan/contracts';
import type { OperatorConfig } from './config.js';

/** Everything the tool touches outside of itself, so that a test can be its terminal. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** Whether a person can be asked. */
  readonly isTerminal: boolean;
  /** A line that the person wrote in answer. */
  ask(question: string): Promise<string>;
  /** Read only once a command needs it: help must come without any configuration. */
  config(): OperatorConfig;
  readonly contracts: ContractRegistry;
  now(): Date;
  /** Ends `tail --follow`. */
  readonly signal: AbortSignal;
}
