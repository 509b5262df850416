/**
 * The messaging with one mechanism taken out, many times over. `cases` are words of the conformance cases
 * that must fail then, all of them; `survives` says why a mechanism is kept that no case can miss.
 */
import { consumerMutants } from './consumer.mutants.mjs';
import { deliveryMutants } from './delivery.mutants.mjs';
import { logMutants } from './log.mutants.mjs';
import { operationMutants } from './operation.mutants.mjs';

/** @typedef {import('./trial.mjs').Transport} Transport */
/**
 * @typedef {object} Mutant
 * @property {string} name
 * @property {string} removes in a few words, for the table
 * @property {readonly import('./scratch.mjs').Edit[]} edits each `find` must be there exactly once
 * @property {readonly Transport[]} transports
 * @property {readonly string[] | Partial<Record<Transport, readonly string[]>>} cases
 * @property {Partial<Record<Transport, string>>} [survives]
 */

/** @type {readonly Mutant[]} */
export const mutants = [...logMutants, ...consumerMutants, ...deliveryMutants, ...operationMutants];
