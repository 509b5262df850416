import type { DomainErrorParams } from '@toandan/kernel';
import type { FieldProblem } from '../problem/http-problem.js';
import type { Catalogue, ProblemText } from './catalogue.js';
import { LANGUAGES, type Language } from './language.js';
import { EACH_FIELD } from './vi.js';

export type Catalogues = Readonly<Record<Language, Catalogue>>;

/** The words for people, in their language. */
export class Texts {
  constructor(private readonly catalogues: Catalogues) {}

  problem(language: Language, code: string, params: DomainErrorParams): ProblemText {
    const { problems } = this.catalogues[language];
    const text = problems[code] ?? problems.internal!;
    return { title: fill(text.title, params), detail: fill(text.detail, params) };
  }

  field(language: Language, { code, params = {}, each = false }: FieldProblem): string {
    const { fields } = this.catalogues[language];
    const text = fill(fields[code] ?? fields.invalid!, params);
    return each ? fill(fields[EACH_FIELD]!, { text }) : text;
  }
}

/** A later catalogue adds to an earlier one and may say the same code in better words. */
export function mergeCatalogues(base: Catalogues, more: Catalogues | undefined): Catalogues {
  const of = (language: Language): Catalogue => ({
    problems: { ...base[language].problems, ...more?.[language].problems },
    fields: { ...base[language].fields, ...more?.[language].fields },
  });
  return { vi: of('vi'), en: of('en') };
}

/** What one language says and another does not. */
export function missingTexts(catalogues: Catalogues, codes: Iterable<string>): string[] {
  const fields = new Set(LANGUAGES.flatMap((language) => Object.keys(catalogues[language].fields)));
  return LANGUAGES.flatMap((language) => [
    ...[...codes]
      .filter((code) => catalogues[language].problems[code] === undefined)
      .map((code) => `${language}: problem ${code}`),
    ...[...fields]
      .filter((code) => catalogues[language].fields[code] === undefined)
      .map((code) => `${language}: field ${code}`),
  ]);
}

function fill(text: string, params: DomainErrorParams): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
