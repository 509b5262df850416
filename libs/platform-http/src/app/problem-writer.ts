import { KERNEL_STATUS } from '../problem/kernel-status.js';
import { PLATFORM_STATUS, type StatusTable } from '../problem/platform-status.js';
import { ProblemWriter } from '../problem/problem.js';
import { PLATFORM_CATALOGUES } from '../texts/catalogues.js';
import { mergeCatalogues, missingTexts, Texts } from '../texts/texts.js';
import type { HttpAppOptions } from './http-app-options.js';

const CODE_PATTERN = /^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*$/;

/** Their meaning is the same in every service. */
const COMMON: StatusTable = { ...PLATFORM_STATUS, ...KERNEL_STATUS };

/** @throws Error: a code has no words in one of the languages, or means something else already */
export function problemWriter({ errors = {}, texts }: HttpAppOptions): ProblemWriter {
  const catalogues = mergeCatalogues(PLATFORM_CATALOGUES, texts);
  const problems = [
    ...Object.entries(errors).flatMap(([code, status]) => statusProblems(code, status)),
    ...missingTexts(catalogues, [...Object.keys(COMMON), ...Object.keys(errors)]),
  ];
  if (problems.length > 0) {
    throw new Error(`Errors that are not declared as they must be:\n${problems.join('\n')}`);
  }
  return new ProblemWriter({ ...errors, ...COMMON }, new Texts(catalogues));
}

function statusProblems(code: string, status: number): string[] {
  if (!CODE_PATTERN.test(code)) return [`${code}: must be lower case words joined by dashes or dots`];
  if (Object.hasOwn(COMMON, code)) return [`${code}: is a code of the platform`];
  return Number.isInteger(status) && status >= 400 && status < 500
    ? []
    : [`${code}: must have a status of 4xx`];
}
