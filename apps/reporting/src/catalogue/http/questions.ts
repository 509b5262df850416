import { DomainError } from '@toandan/kernel';
import type { Defined } from '../domain/catalogue.js';
import type { Form } from '../domain/form.js';
import type { Indicator } from '../domain/indicator.js';
import type { CatalogueStore, DefinitionKind, PastDefinition } from '../usecases/catalogue-store.port.js';

/** A definition that holds, with all before it. */
export interface WithHistory<Definition> extends Defined<Definition> {
  readonly history: readonly PastDefinition[];
}

/** Questions about the catalogue. */
export class CatalogueQuestions {
  constructor(private readonly store: CatalogueStore) {}

  /** By code, those after the one given. */
  async indicators(after: string | undefined, exercise: boolean | undefined): Promise<Defined<Indicator>[]> {
    return pick((await this.store.read()).indicators, after, exercise);
  }

  async forms(after: string | undefined, exercise: boolean | undefined): Promise<Defined<Form>[]> {
    return pick((await this.store.read()).forms, after, exercise);
  }

  /** @throws DomainError not-found */
  async indicator(code: string): Promise<WithHistory<Indicator>> {
    return this.#withHistory('indicator', (await this.store.read()).indicators.get(code), code);
  }

  /** @throws DomainError not-found */
  async form(code: string): Promise<WithHistory<Form>> {
    return this.#withHistory('form', (await this.store.read()).forms.get(code), code);
  }

  async #withHistory<Definition>(
    kind: DefinitionKind,
    found: Defined<Definition> | undefined,
    code: string,
  ): Promise<WithHistory<Definition>> {
    if (found === undefined) throw new DomainError('not-found');
    const history = await this.store.history(kind, code);
    // One that was defined in between is not of this answer.
    return { ...found, history: history.filter(({ revision }) => revision <= found.revision) };
  }
}

function pick<Definition extends Form | Indicator>(
  all: ReadonlyMap<string, Defined<Definition>>,
  after: string | undefined,
  exercise: boolean | undefined,
): Defined<Definition>[] {
  return [...all.values()]
    .filter(({ definition: { code } }) => after === undefined || code > after)
    .filter(({ definition }) => exercise === undefined || definition.exercise === exercise)
    .sort((one, other) => (one.definition.code < other.definition.code ? -1 : 1));
}
