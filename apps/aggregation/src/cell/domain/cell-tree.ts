import {
  addRatioTotals,
  addTotals,
  hasUnquantified,
  isNumbered,
  MISSING,
  totalOf,
  type Figure,
  type Quantity,
  type RatioTerm,
  type Total,
} from '@toandan/kernel';
import { Ancestry } from './ancestry.js';
import type { Boundary } from './boundary.js';
import { CELL_NOTES, type CellNote, type CellValue } from './cell-value.js';
import { divideFigure } from './divide-figure.js';
import { expectedUnits, type ExpectedUnits } from './expected-units.js';
import { emptyNode, EMPTY_SUM, type CellNode, type LooseFigure, type Sum } from './cell-node.js';
import { isCoarser, type Level, type Part } from './unit-map.js';
import type { Measure, World } from './world.js';

/** A figure as it is put into the tree. */
export interface Term {
  readonly unitId: string;
  readonly figure: Figure;
  /** A unit above has a figure of its own: this one is shown at its unit and added to nothing. */
  readonly hidden: boolean;
  /** Another report says something else of the same unit and period. */
  readonly disputed: boolean;
}

interface Placed {
  readonly term: Term;
  readonly parts: readonly Part[];
}

/**
 * The figures of one measure and period on one boundary, from the units that gave them up to the nation. Each unit's sum
 * is kept, so that one more figure costs only the path above it.
 *
 * A term that was divided among units is shared out below the unit that still holds the whole of it, and is added whole
 * from there on: the nation's total is exact where its provinces' are estimates.
 */
export class CellTree {
  readonly #ancestry: Ancestry;
  readonly #expected: ExpectedUnits | undefined;
  readonly #nodes = new Map<string, CellNode>();
  readonly #placed = new Map<string, Placed>();
  readonly #touched = new Set<string>();

  constructor(
    private readonly world: World,
    private readonly measure: Measure,
    /** The level whose units are expected to report; absent where nothing is expected. */
    private readonly level: Level | undefined,
    boundary: Boundary,
    periodEnd: string,
  ) {
    this.#ancestry = new Ancestry(world.units, boundary, periodEnd);
    this.#expected = level && expectedUnits(world.units, this.#ancestry, level);
  }

  /** Puts a source's term in place of the one it had; nothing takes it out. */
  put(key: string, term: Term | undefined): void {
    const before = this.#placed.get(key);
    if (before) this.#remove(key, before);
    if (term) this.#place(key, { term, parts: this.#ancestry.partsOf(term.unitId) });
  }

  /** The units whose cells may have changed since this was last asked. */
  takeTouched(): string[] {
    const touched = [...this.#touched];
    this.#touched.clear();
    return touched;
  }

  units(): Iterable<string> {
    return this.#nodes.keys();
  }

  /** Nothing where no term is found at or below the unit. */
  value(unitId: string): CellValue | undefined {
    const node = this.#nodes.get(unitId);
    if (node === undefined) return undefined;
    const sum = this.#sumOf(node);
    const here = [...node.partial.values(), ...node.aside.values()];
    if (sum.terms + here.length + node.loose.size === 0) return undefined;
    const total = here.reduce((all, figure) => this.#add(all, totalOf(figure)), sum.total);
    const lone = this.#lone(unitId, node, sum, total);
    const figure = lone ?? presentOr(total, sum, node);
    return {
      figure,
      ...this.#coverage(unitId, node, sum),
      ...(this.level && { level: this.level }),
      notes: this.#notes(node, sum, figure, lone),
    };
  }

  /** The sources in a unit's cell, and what part of each. */
  termsIn(unitId: string): { readonly key: string; readonly term: Term; readonly parts: readonly Part[] }[] {
    return [...this.#placed].flatMap(([key, { term, parts }]) => {
      const inside = parts.filter((part) => {
        if (term.hidden) return part.unitId === unitId;
        return this.#ancestry.upwards(part.unitId).includes(unitId);
      });
      return inside.length === 0 ? [] : [{ key, term, parts: inside }];
    });
  }

  /** Where units stand on this boundary. */
  get ancestry(): Ancestry {
    return this.#ancestry;
  }

  #place(key: string, placed: Placed): void {
    const { term, parts } = placed;
    this.#placed.set(key, placed);
    const isAddable = this.#isAddable(term.figure);
    const figures = parts.length === 1 || !isAddable ? [term.figure] : this.#divided(placed);
    for (const [nth, { unitId }] of parts.entries()) {
      const node = this.#node(unitId);
      if (term.disputed) node.disputed.add(key);
      if (!isAddable) node.loose.set(key, { figure: term.figure, unitId: term.unitId, hidden: term.hidden });
      else if (term.hidden) node.aside.set(key, figures[nth]!);
      this.#arrive(key, unitId, term);
      this.#touch(unitId);
    }
    if (!isAddable || term.hidden) return;
    if (parts.length === 1) this.#node(parts[0]!.unitId).own.set(key, term.figure);
    else this.#shareOut(key, placed, figures);
  }

  /** Below the unit that holds the whole, each unit has the parts that are found in it. */
  #shareOut(key: string, { term, parts }: Placed, figures: readonly Figure[]): void {
    const paths = parts.map(({ unitId }) => this.#ancestry.upwards(unitId));
    const whole = paths[0]!.find((at) => paths.every((path) => path.includes(at)));
    for (const [nth, path] of paths.entries()) {
      for (const at of path) {
        if (at === whole) break;
        const { partial } = this.#node(at);
        const other = partial.get(key);
        const part = figures[nth]!;
        partial.set(key, other ? this.#add(totalOf(other), totalOf(part)).figure : part);
      }
    }
    if (whole !== undefined) this.#node(whole).own.set(key, term.figure);
  }

  #remove(key: string, { parts }: Placed): void {
    this.#placed.delete(key);
    for (const { unitId } of parts) {
      this.#touch(unitId);
      for (const at of this.#ancestry.upwards(unitId)) {
        const node = this.#nodes.get(at);
        if (node === undefined) continue;
        for (const held of [
          node.own,
          node.partial,
          node.aside,
          node.loose,
          node.arrived,
          node.disputed,
          node.beaten,
        ]) {
          held.delete(key);
        }
      }
    }
  }

  /** The unit of the reporting level in which the term lies has reported. */
  #arrive(key: string, unitId: string, { figure, hidden }: Term): void {
    const path = this.#ancestry.upwards(unitId);
    const reporter = path.find((at) => this.world.units.find(at)?.level === this.level);
    const state = figure.kind === 'not-applicable' ? 'not-applicable' : 'present';
    if (reporter !== undefined) this.#node(reporter).arrived.set(key, state);
    if (!hidden) return;
    for (const at of path.slice(1)) this.#node(at).beaten.add(key);
  }

  #node(unitId: string): CellNode {
    const known = this.#nodes.get(unitId);
    if (known) return known;
    const node = emptyNode();
    this.#nodes.set(unitId, node);
    const parent = this.#ancestry.parentOf(unitId);
    if (parent !== undefined) this.#node(parent).children.push(node);
    const isExpected = this.#expected?.ids.has(unitId) === true;
    node.reporter = this.world.units.find(unitId)?.level === this.level ? { isExpected } : undefined;
    return node;
  }

  #touch(unitId: string): void {
    for (const at of this.#ancestry.upwards(unitId)) {
      this.#node(at).sum = undefined;
      this.#touched.add(at);
    }
  }

  #sumOf(node: CellNode): Sum {
    node.sum ??= this.#computeSum(node);
    return node.sum;
  }

  #computeSum(node: CellNode): Sum {
    const { own, loose, children } = node;
    let sum: Sum = { ...EMPTY_SUM, ...reported(node) };
    let { total, terms } = sum;
    for (const figure of own.values()) total = this.#add(total, totalOf(figure));
    terms += own.size;
    const free = [...loose.values()].filter(({ hidden }) => !hidden);
    sum = { ...sum, loose: free.length, percentages: percentagesAmong(free) };
    for (const child of children) {
      const below = this.#sumOf(child);
      total = this.#add(total, below.total);
      terms += below.terms;
      sum = {
        ...sum,
        loose: sum.loose + below.loose,
        percentages: sum.percentages + below.percentages,
        received: sum.received + below.received,
        notApplicable: sum.notApplicable + below.notApplicable,
        beyond: sum.beyond + below.beyond,
      };
    }
    return { ...sum, total, terms: terms + free.length };
  }

  /** A figure that can be added to nothing is shown where its own unit is asked for, and nowhere else. */
  #lone(unitId: string, { loose }: CellNode, sum: Sum, total: Total<Figure>): Figure | undefined {
    if (total.coverage.expected > 0 || sum.loose > 1 || loose.size !== 1) return undefined;
    const [only] = loose.values();
    const isBelowToo = sum.loose === 1 && only!.hidden;
    return only!.unitId === unitId && !isBelowToo ? only!.figure : undefined;
  }

  #coverage(unitId: string, node: CellNode, sum: Sum): Pick<CellValue, 'received' | 'expected'> {
    if (this.level === undefined) return { received: sum.terms, expected: null };
    const level = this.world.units.find(unitId)?.level;
    if (level !== undefined && isCoarser(level, this.level)) {
      const all = this.#expected?.under.get(unitId) ?? 0;
      return { received: sum.received, expected: all - sum.notApplicable };
    }
    const isPresent = [...node.own.values(), ...node.partial.values(), ...node.aside.values()]
      .concat([...node.loose.values()].map(({ figure }) => figure))
      .some(({ kind }) => kind !== 'not-applicable');
    const isReporter = [...node.arrived.values()].includes('present');
    return isPresent || isReporter ? { received: 1, expected: 1 } : { received: 0, expected: 0 };
  }

  #notes(node: CellNode, sum: Sum, figure: Figure, lone: Figure | undefined): string[] {
    const aside = [...node.loose.values()].filter(({ hidden }) => hidden);
    const loose = lone === undefined ? sum.loose + aside.length : 0;
    const percentages = lone === undefined ? sum.percentages + percentagesAmong(aside) : 0;
    const notes: Record<CellNote, boolean> = {
      'unquantified-inside': isNumbered(figure) && hasUnquantified(figure),
      'restated-by-estimate': node.partial.size > 0 || this.#hasDividedAside(node),
      'percentage-not-averaged': percentages > 0,
      'not-added-over-units': loose > percentages,
      'several-reports': node.disputed.size > 0,
      'parts-not-added': node.beaten.size > 0 && node.own.size + node.loose.size > 0,
    };
    const beyond = sum.beyond > 0 && this.level !== undefined && node.reporter === undefined;
    return [
      ...CELL_NOTES.filter((note) => notes[note]),
      ...(beyond ? [`beyond-expected:${sum.beyond}`] : []),
    ];
  }

  #hasDividedAside({ aside }: CellNode): boolean {
    return [...aside.keys()].some((key) => (this.#placed.get(key)?.parts.length ?? 0) > 1);
  }

  #divided({ term, parts }: Placed): readonly Figure[] {
    return divideFigure(
      term.figure,
      parts.map(({ share }) => share),
    );
  }

  #isAddable({ kind }: Figure): boolean {
    if (kind === 'not-applicable' || kind === 'missing') return true;
    const { overUnits } = this.measure;
    if (overUnits === 'none') return false;
    return overUnits === 'ratio' ? kind === 'ratio' : kind === 'value';
  }

  #add(one: Total<Figure>, other: Total<Figure>): Total<Figure> {
    return this.measure.overUnits === 'ratio'
      ? addRatioTotals(one as Total<RatioTerm>, other as Total<RatioTerm>)
      : addTotals(one as Total<Quantity>, other as Total<Quantity>);
  }
}

function percentagesAmong(loose: readonly LooseFigure[]): number {
  return loose.filter(({ figure }) => figure.kind === 'percentage').length;
}

function reported({ reporter, arrived }: CellNode): Pick<Sum, 'received' | 'notApplicable' | 'beyond'> {
  const states = reporter ? [...arrived.values()] : [];
  const isPresent = states.includes('present');
  const isExpected = reporter?.isExpected === true;
  return {
    received: isPresent && isExpected ? 1 : 0,
    notApplicable: !isPresent && isExpected && states.length > 0 ? 1 : 0,
    beyond: isPresent && !isExpected ? 1 : 0,
  };
}

function presentOr(total: Total<Figure>, sum: Sum, node: CellNode): Figure {
  const isAlone = sum.loose + node.loose.size > 0;
  return total.figure.kind === 'not-applicable' && isAlone ? MISSING : total.figure;
}
