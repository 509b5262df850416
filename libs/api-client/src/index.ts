export { answered, createApi, type ApiClient, type ApiOptions } from './api.js';
export { ApiProblem, type ProblemBody } from './problem.js';
export type * from './paths/aggregation.js';
export type * from './paths/figure.js';
export type * from './paths/reporting.js';
export type * from './paths/tipoffs.js';
