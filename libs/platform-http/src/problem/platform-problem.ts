import { PLATFORM_CATALOGUES } from '../texts/catalogues.js';
import { languageOf, type Language } from '../texts/language.js';
import { Texts } from '../texts/texts.js';
import { failure } from './failure.js';
import { PLATFORM_STATUS, type PlatformCode } from './platform-status.js';
import { ProblemWriter, type Problem } from './problem.js';

const writer = new ProblemWriter(PLATFORM_STATUS, new Texts(PLATFORM_CATALOGUES));

/** A problem of the HTTP layer's own, in the words every service has for it: for who stands before the services. */
export function platformProblem(
  code: PlatformCode,
  acceptLanguage: string | undefined,
  requestId: string,
): { readonly problem: Problem; readonly language: Language } {
  const language = languageOf(acceptLanguage);
  return { problem: writer.write(failure(code), language, requestId), language };
}
