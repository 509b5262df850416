export { answered, createApi, type ApiClient, type ApiOptions } from './api.js';
export type * from './answers.js';
export { ApiProblem, type ProblemBody } from './problem.js';
