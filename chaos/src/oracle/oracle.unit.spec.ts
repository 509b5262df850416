import { describe, expect, it } from '@jest/globals';
import type { Deed, ReportStep } from '../client/deed.js';
import type { Done } from '../client/journal.js';
import { amountsOf, nationalTerms } from './cells.js';
import { compareCells } from './compare-cells.js';
import { compareReports } from './compare-reports.js';
import { compareSequences } from './compare-sequences.js';
import { compareTerms, type ShownTerm } from './compare-terms.js';
import type { Check } from './finding.js';
import { reportAccounts } from './report-accounts.js';
import { reportTerms } from './report-terms.js';

const PERIOD = { start: '2026-03-01', end: '2026-03-31' };
const CELL = 'sample 2026-03 nation';

const figures = (amount: string) => [
  { indicator: 'sample', figure: { kind: 'value' as const, value: { amount, bound: 'exact' as const } } },
];

/** Acknowledged calls, each with the version that the answer named. */
class Told {
  readonly done: Done[] = [];
  readonly #versions = new Map<string, number>();

  create(id: string, amount: string): this {
    return this.#add(id, {
      do: 'create-report',
      unitId: `unit of ${id}`,
      form: 'sample',
      period: PERIOD,
      figures: figures(amount),
    });
  }

  edit(id: string, amount: string): this {
    return this.#add(id, { do: 'edit-report', report: id, figures: figures(amount) });
  }

  steps(id: string, ...steps: ReportStep[]): this {
    for (const step of steps) this.#add(id, { do: 'step-report', report: id, step });
    return this;
  }

  #add(id: string, deed: Deed): this {
    const version = (this.#versions.get(id) ?? 0) + 1;
    this.#versions.set(id, version);
    this.done.push({
      call: this.done.length,
      deed,
      how: 'answered',
      tries: 1,
      answer: { id, version },
    });
    return this;
  }
}

const kindsOf = ({ findings }: Check): string[] => findings.map(({ kind }) => kind);

describe('what the acknowledged calls leave', () => {
  it.each<[string, (told: Told) => Told, string[]]>([
    ['a draft', (told) => told, []],
    ['handed in', (told) => told.steps('a', 'submit'), []],
    ['approved', (told) => told.steps('a', 'submit', 'approve'), ['revision 1: 10']],
    [
      'returned, edited and approved',
      (told) => told.steps('a', 'submit', 'return').edit('a', '11').steps('a', 'submit', 'approve'),
      ['revision 1: 11'],
    ],
    [
      'under correction',
      (told) => told.steps('a', 'submit', 'approve', 'correct').edit('a', '12').steps('a', 'submit'),
      ['revision 1: 10'],
    ],
    [
      'corrected',
      (told) =>
        told.steps('a', 'submit', 'approve', 'correct').edit('a', '12').steps('a', 'submit', 'approve'),
      ['revision 2: 12'],
    ],
    [
      'with a correction dropped and another approved',
      (told) =>
        told
          .steps('a', 'submit', 'approve', 'correct', 'withdraw', 'correct')
          .edit('a', '13')
          .steps('a', 'submit', 'approve'),
      ['revision 3: 13'],
    ],
    ['withdrawn', (told) => told.steps('a', 'submit', 'approve', 'withdraw'), []],
  ])('%s', (_, tell, counting) => {
    const accounts = reportAccounts(tell(new Told().create('a', '10')).done);
    const terms = reportTerms(accounts.values());
    expect(terms.map(({ revision, amount }) => `revision ${revision}: ${amount}`)).toEqual(counting);
  });

  it('is told by events, each once and in order', () => {
    const told = new Told().create('a', '10').steps('a', 'submit', 'approve', 'correct');
    const account = reportAccounts(told.steps('a', 'submit', 'approve', 'withdraw').done).get('a');
    expect(account?.events).toEqual([
      'reporting.report-submitted',
      'reporting.report-approved',
      'reporting.report-submitted',
      'reporting.report-corrected',
      'reporting.report-withdrawn',
    ]);
  });

  it('is refused where an answer names a version that does not follow', () => {
    const { done } = new Told().create('a', '10').steps('a', 'submit');
    const skipped = done.map((one) => ({ ...one, answer: { id: 'a', version: one.call * 2 + 1 } }));
    expect(() => reportAccounts(skipped)).toThrow('a: version 1 was followed by 3');
  });
});

describe('the comparison finds what was planted', () => {
  const accounts = reportAccounts(
    new Told()
      .create('a', '10.50')
      .create('b', '20')
      .steps('a', 'submit', 'approve')
      .steps('b', 'submit', 'approve').done,
  );
  const national = nationalTerms(reportTerms(accounts.values()), 'nation');
  const shownTerm = (source: string, amount: string): ShownTerm => ({
    source,
    revision: 1,
    amount,
    bound: 'exact',
    share: '1',
  });

  const part = (share: string): ShownTerm => ({ ...shownTerm('b', '20'), share });

  it.each([
    ['nothing', '30.5', 'exact', []],
    ['a loss', '20', 'exact', ['lost']],
    ['a doubling', '50.5', 'exact', ['twice']],
    ['a bound that nobody gave', '30.5', 'about', ['unexplained']],
  ] as const)('in a cell: %s', (_, amount, bound, kinds) => {
    const shown = new Map([[CELL, { amount, bound }]]);
    expect(kindsOf(compareCells('cells', amountsOf(national), shown))).toEqual(kinds);
  });

  it('in cells that are not there, or that nobody reported', () => {
    const shown = new Map([['other 2026-03 nation', { amount: '1', bound: 'exact' as const }]]);
    expect(kindsOf(compareCells('cells', amountsOf(national), shown))).toEqual(['lost', 'unexplained']);
  });

  it.each([
    ['nothing', [shownTerm('a', '10.5'), shownTerm('b', '20')], []],
    ['a loss', [shownTerm('b', '20')], ['lost']],
    ['a doubling', [shownTerm('a', '10.5'), shownTerm('b', '20'), shownTerm('b', '20')], ['twice']],
    ['a stranger', [shownTerm('a', '10.5'), shownTerm('b', '20'), shownTerm('c', '1')], ['unexplained']],
    [
      'an old revision',
      [shownTerm('a', '10.5'), { ...shownTerm('b', '20'), revision: 2 }],
      ['lost', 'unexplained'],
    ],
    ['a part of a divided unit that is lost', [shownTerm('a', '10.5'), part('0.4')], ['lost']],
    ['a divided unit with all its parts', [shownTerm('a', '10.5'), part('0.4'), part('0.6')], []],
  ])('in an explanation: %s', (_, terms, kinds) => {
    const once = new Map(terms.map((term) => [`${term.source} ${term.revision}`, Number(term.amount)]));
    const amount = [...once.values()].reduce((total, one) => total + one, 0);
    const cell = { amount: String(amount), bound: 'exact' as const };
    const check = compareTerms('explanations', national, new Map([[CELL, { cell, terms }]]));
    expect(kindsOf(check)).toEqual(kinds);
  });

  it('in an explanation that does not add up to its figure', () => {
    const cell = { amount: '31', bound: 'exact' as const };
    const terms = [shownTerm('a', '10.5'), shownTerm('b', '20')];
    const check = compareTerms('explanations', national, new Map([[CELL, { cell, terms }]]));
    expect(kindsOf(check)).toEqual(['unexplained']);
  });

  it.each([
    ['nothing', ['x', 'y', 'y'], []],
    ['a loss', ['x', 'y'], ['lost']],
    ['a doubling', ['x', 'x', 'y', 'y'], ['twice']],
    ['a stranger', ['x', 'y', 'y', 'z'], ['unexplained']],
    ['another order', ['y', 'x', 'y'], ['unexplained']],
  ])('in a log: %s', (_, found, kinds) => {
    const check = compareSequences('log', new Map([['a', ['x', 'y', 'y']]]), new Map([['a', found]]));
    expect(kindsOf(check)).toEqual(kinds);
  });

  it.each([
    ['nothing', {}, []],
    ['a change that is lost', { version: 2, state: 'submitted', inForce: null }, ['lost']],
    ['a change made twice', { version: 4 }, ['twice']],
  ])('in a report: %s', (_, other, kinds) => {
    const line = { version: 3, state: 'approved', revision: 1, inForce: 1 };
    const shown = [
      { ...line, id: 'a', ...other },
      { ...line, id: 'b' },
    ];
    expect(kindsOf(compareReports(accounts, shown))).toEqual(kinds);
  });

  it('in reports that are not there, or that nobody made', () => {
    const line = { version: 3, state: 'approved', revision: 1, inForce: 1 };
    const shown = [
      { ...line, id: 'a' },
      { ...line, id: 'c' },
    ];
    expect(kindsOf(compareReports(accounts, shown))).toEqual(['lost', 'unexplained']);
  });
});
