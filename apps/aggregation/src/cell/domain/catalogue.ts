import { BUILT_IN_MEASURES, type DescribedMeasure } from './built-in-measures.js';
import type { Level } from './unit-map.js';

/** A definition as it was known from an instant on. */
export interface MeasureVersion {
  readonly revision: number;
  readonly knownAt: string;
  readonly measure: DescribedMeasure;
}

export interface FormVersion {
  readonly code: string;
  readonly revision: number;
  readonly knownAt: string;
  readonly level: Level;
  readonly indicators: readonly string[];
}

interface Version {
  readonly revision: number;
  readonly knownAt: string;
}

/** What is measured and asked, with all its revisions: the highest one known at an instant holds. */
export class Catalogue {
  readonly #measures: ReadonlyMap<string, readonly MeasureVersion[]>;
  readonly #forms: ReadonlyMap<string, readonly FormVersion[]>;

  constructor(measures: readonly MeasureVersion[], forms: readonly FormVersion[]) {
    this.#measures = Map.groupBy(measures, ({ measure }) => measure.code);
    this.#forms = Map.groupBy(forms, ({ code }) => code);
  }

  measureAt(code: string, instant: string): DescribedMeasure | undefined {
    return BUILT_IN_MEASURES.get(code) ?? inForce(this.#measures.get(code) ?? [], instant)?.measure;
  }

  measuresAt(instant: string): DescribedMeasure[] {
    const defined = [...this.#measures.keys()].flatMap((code) => this.measureAt(code, instant) ?? []);
    return [...defined, ...BUILT_IN_MEASURES.values()];
  }

  levelOfForm(code: string, instant: string): Level | undefined {
    return inForce(this.#forms.get(code) ?? [], instant)?.level;
  }

  /** The levels whose units are asked for the indicator. */
  levelsAsked(indicator: string, instant: string): Level[] {
    const forms = [...this.#forms.values()].flatMap((versions) => inForce(versions, instant) ?? []);
    return forms.filter(({ indicators }) => indicators.includes(indicator)).map(({ level }) => level);
  }

  /** When something was defined that the indicator's figures hang on. */
  changesOf(indicator: string): string[] {
    const forms = [...this.#forms.values()]
      .filter((versions) => versions.some(({ indicators }) => indicators.includes(indicator)))
      .flat();
    return [...(this.#measures.get(indicator) ?? []), ...forms].map(({ knownAt }) => knownAt);
  }
}

function inForce<V extends Version>(versions: readonly V[], instant: string): V | undefined {
  let found: V | undefined;
  for (const version of versions) {
    if (version.knownAt > instant) continue;
    if (found === undefined || version.revision > found.revision) found = version;
  }
  return found;
}
