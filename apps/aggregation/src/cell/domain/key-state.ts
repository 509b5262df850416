import type { Period } from '@toandan/kernel';
import { Ancestry } from './ancestry.js';
import { AS_REPORTED, type Boundary } from './boundary.js';
import { CellTree, type Term } from './cell-tree.js';
import type { CellValue } from './cell-value.js';
import type { Claim, SourceVersion } from './contribution.js';
import { isCoarser, type Level } from './unit-map.js';
import type { World } from './world.js';

/** A cell by its boundary's place in the list and its unit. */
export interface CellAddress {
  readonly boundary: number;
  readonly unitId: string;
}

/** What the contributions to one cell key come to, in one world, on some boundaries; it takes in one version after another. */
export class KeyState {
  readonly #inForce = new Map<string, SourceVersion>();
  readonly #claimsOf = new Map<string, Set<string>>();
  readonly #terms = new Map<string, Term>();
  #trees: readonly CellTree[] = [];
  #level: Level | undefined;
  /** Whether units of several levels have reported, so that one may speak for others. */
  #isMixed = false;

  constructor(
    private readonly world: World,
    private readonly period: Period,
    private readonly boundaries: readonly Boundary[],
    versions: Iterable<SourceVersion> = [],
  ) {
    this.#trees = this.#newTrees();
    this.take(versions);
  }

  /** Every source's version in force, for the same in another world. */
  versions(): Iterable<SourceVersion> {
    return this.#inForce.values();
  }

  /** Takes in versions in any order and says whose cells may have changed. */
  take(versions: Iterable<SourceVersion>): CellAddress[] {
    const units = new Set<string>();
    for (const version of versions) this.#enforce(version, units);
    const { measure } = this.world;
    if (measure === undefined || units.size === 0) return [];
    const level = measure.occurrences ? undefined : this.#reportingLevel();
    this.#isMixed = this.#speaksOnLevels();
    if (level !== this.#level) return this.#rebuild(level);
    for (const unitId of this.#isMixed ? this.#claimsOf.keys() : units) this.#putTerms(unitId);
    return this.#takeTouched();
  }

  cells(): CellAddress[] {
    return this.#trees.flatMap((tree, boundary) => [...tree.units()].map((unitId) => ({ boundary, unitId })));
  }

  value({ boundary, unitId }: CellAddress): CellValue | undefined {
    return this.#trees[boundary]?.value(unitId);
  }

  /** The tree of a boundary by its place in the list. */
  tree(boundary: number): CellTree | undefined {
    return this.#trees[boundary];
  }

  /** Whose reports are expected; absent where there is none or nothing is expected. */
  get level(): Level | undefined {
    return this.#level;
  }

  version(sourceId: string): SourceVersion | undefined {
    return this.#inForce.get(sourceId);
  }

  #enforce(version: SourceVersion, units: Set<string>): void {
    const before = this.#inForce.get(version.sourceId);
    if (before !== undefined && before.version >= version.version) return;
    this.#inForce.set(version.sourceId, version);
    for (const one of [before, version]) {
      if (one?.term === undefined) continue;
      units.add(one.term.unitId);
      const claims = this.#claimsOf.get(one.term.unitId) ?? new Set();
      claims.add(version.sourceId);
      this.#claimsOf.set(one.term.unitId, claims);
    }
  }

  #rebuild(level: Level | undefined): CellAddress[] {
    const before = this.cells();
    this.#level = level;
    this.#trees = this.#newTrees();
    this.#terms.clear();
    for (const unitId of this.#claimsOf.keys()) this.#putTerms(unitId);
    const gone = before.filter(({ boundary, unitId }) => this.value({ boundary, unitId }) === undefined);
    return [...this.#takeTouched(), ...gone];
  }

  #newTrees(): CellTree[] {
    const { measure } = this.world;
    if (measure === undefined) return [];
    return this.boundaries.map(
      (boundary) => new CellTree(this.world, measure, this.#level, boundary, this.period.end),
    );
  }

  #putTerms(unitId: string): void {
    const claims = this.#claimsAt(unitId);
    const occurrences = this.world.measure?.occurrences === true;
    const isHidden = !occurrences && this.#isHidden(unitId);
    for (const sourceId of this.#claimsOf.get(unitId) ?? []) {
      const claim = claims.find((one) => one.sourceId === sourceId);
      const counts = claim !== undefined && (occurrences || claim === claims[0]);
      // The same source may speak of another unit in its newer version.
      if (claim === undefined && this.#terms.get(sourceId)?.unitId !== unitId) continue;
      this.#putTerm(
        sourceId,
        counts ? { ...claim.term, hidden: isHidden, disputed: !occurrences && claims.length > 1 } : undefined,
      );
    }
  }

  #putTerm(sourceId: string, term: Term | undefined): void {
    const before = this.#terms.get(sourceId);
    if (sameTerm(before, term)) return;
    if (term) this.#terms.set(sourceId, term);
    else this.#terms.delete(sourceId);
    for (const tree of this.#trees) tree.put(sourceId, term);
  }

  /** What counts at the unit, the newest first. */
  #claimsAt(unitId: string): Claim[] {
    return [...(this.#claimsOf.get(unitId) ?? [])]
      .map((sourceId) => this.#inForce.get(sourceId)!)
      .filter((version): version is Claim => this.#counts(version) && version.term?.unitId === unitId)
      .toSorted(newestFirst);
  }

  #counts({ counts, exercise, term }: SourceVersion): boolean {
    return counts && term !== undefined && exercise === this.world.measure?.exercise;
  }

  /** The coarsest level of those that have reported: who speaks for all of a province is not asked commune by commune. */
  #reportingLevel(): Level | undefined {
    let coarsest: Level | undefined;
    for (const version of this.#inForce.values()) {
      if (!this.#counts(version)) continue;
      const form = version.form === undefined ? undefined : this.world.levelOfForm(version.form);
      const level = form ?? this.world.units.find(version.term!.unitId)?.level;
      if (level && (coarsest === undefined || isCoarser(level, coarsest))) coarsest = level;
    }
    return coarsest;
  }

  #speaksOnLevels(): boolean {
    const levels = new Set<Level | undefined>();
    for (const [unitId, sources] of this.#claimsOf) {
      if (sources.size > 0) levels.add(this.world.units.find(unitId)?.level);
      if (levels.size > 1) return true;
    }
    return false;
  }

  #isHidden(unitId: string): boolean {
    if (!this.#isMixed) return false;
    this.#reported ??= new Ancestry(this.world.units, AS_REPORTED, this.period.end);
    return this.#reported
      .upwards(unitId)
      .slice(1)
      .some((above) => this.#claimsAt(above).length > 0);
  }

  #reported: Ancestry | undefined;

  #takeTouched(): CellAddress[] {
    return this.#trees.flatMap((tree, boundary) =>
      tree.takeTouched().map((unitId) => ({ boundary, unitId })),
    );
  }
}

function newestFirst(one: Claim, other: Claim): number {
  if (one.appliedAt !== other.appliedAt) return one.appliedAt > other.appliedAt ? -1 : 1;
  return one.sourceId > other.sourceId ? -1 : 1;
}

function sameTerm(one: Term | undefined, other: Term | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return (
    one.figure === other.figure &&
    one.unitId === other.unitId &&
    one.hidden === other.hidden &&
    one.disputed === other.disputed
  );
}
