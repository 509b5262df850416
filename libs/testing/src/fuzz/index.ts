export { Fingerprint } from './fingerprint.js';
export type { KnownValues } from './fitting.js';
export { fuzz, FuzzFailure, type FuzzOptions, type FuzzResult } from './fuzz.js';
export { type OpenApi } from './openapi.js';
