import { describe, expect, it } from '@jest/globals';
import { period } from '@toandan/kernel';
import type { Decision } from './change.js';
import { approve, correct, create, edit, giveBack, submit, withdraw } from './commands.js';
import { currentRevision, inForce, stateOf, type Content, type Report } from './report.js';

const SUBJECT = {
  id: 'report-1',
  unitId: 'unit-1',
  form: 'monthly',
  period: period('2026-03-01', '2026-03-31'),
  exercise: false,
};
const count = (amount: string): Content => ({
  figures: [{ indicator: 'a.count', figure: { kind: 'value', value: { amount, bound: 'exact' } } }],
});
const FOUR_EYES = { fourEyes: true };
const by = (who: string) => ({ by: who, at: '2026-04-01T00:00:00.000Z' });
const author = by('author');
const reviewer = by('reviewer');

const draft = (): Report => create(SUBJECT, count('7'), author).report;
const submitted = (): Report => submit(draft(), author).report;
const approved = (): Report => approve(submitted(), reviewer, FOUR_EYES).report;
const correcting = (): Report => correct(approved(), 'miscounted', author).report;
const corrected = (): Decision =>
  approve(submit(edit(correcting(), count('8'), author).report, author).report, reviewer, FOUR_EYES);

describe('a report', () => {
  it('begins as a draft that nobody hears of', () => {
    const decision = create(SUBJECT, count('7'), author);
    expect(decision).toMatchObject({
      report: { version: 1, revisions: [{ number: 1, state: 'draft', hands: ['author'] }] },
      change: { version: 1, kind: 'created', revision: 1, state: 'draft', ...author },
    });
    expect(decision.event).toBeUndefined();
  });

  it('counts from its approval on', () => {
    expect(inForce(submitted())).toBeUndefined();
    const { report, event } = approve(submitted(), reviewer, FOUR_EYES);
    expect([report.version, stateOf(report), inForce(report)?.number]).toEqual([3, 'approved', 1]);
    expect(event).toMatchObject({ type: 'approved', revision: { number: 1, ...count('7') } });
  });

  it('is given back with a reason, edited, and handed in again', () => {
    const returned = giveBack(submitted(), 'two figures are swapped', reviewer);
    expect(returned).toMatchObject({
      change: { kind: 'returned', state: 'returned', reason: 'two figures are swapped' },
      event: { type: 'returned', revision: 1 },
    });
    const edited = edit(returned.report, count('9'), by('colleague')).report;
    expect(stateOf(edited)).toBe('returned');
    expect(currentRevision(edited).hands).toEqual(['author', 'colleague']);
    expect(submit(edited, author).event).toEqual({ type: 'submitted', revision: 1 });
  });

  it('keeps its source unless another is given', () => {
    const source = { title: 'Báo cáo tổng kết' };
    const begun = create(SUBJECT, { ...count('1'), source }, author).report;
    expect(currentRevision(edit(begun, count('2'), author).report).source).toEqual(source);
    const other = { title: 'Bài báo' };
    expect(currentRevision(edit(begun, { ...count('2'), source: other }, author).report).source).toEqual(
      other,
    );
  });

  it('with nothing filled in is not handed in; zero is filled in', () => {
    const missing = { figures: [{ indicator: 'a.count', figure: { kind: 'missing' } }] } as const;
    for (const content of [{ figures: [] }, missing]) {
      const begun = create(SUBJECT, content, author).report;
      expect(() => submit(begun, author)).toThrow(
        expect.objectContaining({ code: 'report.nothing-filled-in' }),
      );
    }
    expect(stateOf(submit(create(SUBJECT, count('0'), author).report, author).report)).toBe('submitted');
  });
});

describe('a correction', () => {
  it('begins with the figures that count, which go on counting', () => {
    const report = correcting();
    expect([stateOf(report), inForce(report)?.number]).toEqual(['draft', 1]);
    expect(currentRevision(report)).toMatchObject({ number: 2, hands: ['author'], ...count('7') });
    const waiting = submit(report, author).report;
    expect([stateOf(waiting), inForce(waiting)?.number]).toEqual(['submitted', 1]);
  });

  it('takes the place of what counted when it is approved, and alters nothing of it', () => {
    const { report, event } = corrected();
    expect(report.revisions).toMatchObject([
      { number: 1, state: 'replaced', ...count('7') },
      { number: 2, state: 'approved', ...count('8') },
    ]);
    expect(event).toMatchObject({ type: 'corrected', revision: { number: 2 }, replaces: 1 });
  });

  it('is dropped by a withdrawal: what counted goes on counting, and its number is not given again', () => {
    const dropped = withdraw(submit(correcting(), author).report, 'was right after all', author);
    expect(dropped.change).toMatchObject({ kind: 'correction-dropped', revision: 2, state: 'approved' });
    expect(dropped.event).toBeUndefined();
    expect(inForce(dropped.report)?.number).toBe(1);
    expect(currentRevision(correct(dropped.report, 'again', author).report).number).toBe(3);
  });
});

describe('a withdrawal', () => {
  it('ends the counting of an approved report', () => {
    const { report, event } = withdraw(corrected().report, 'wrong unit', author);
    expect(inForce(report)).toBeUndefined();
    expect([stateOf(report), event]).toEqual(['withdrawn', { type: 'withdrawn', revision: 2 }]);
  });

  it('of a submitted report is told, of a draft it is not', () => {
    expect(withdraw(submitted(), 'by mistake', author).event).toEqual({ type: 'withdrawn', revision: 1 });
    expect(withdraw(draft(), 'by mistake', author).event).toBeUndefined();
  });
});

describe('four eyes', () => {
  it('keep whoever edited or submitted from approving, unless the setting is off', () => {
    const edited = edit(draft(), count('8'), by('editor')).report;
    const waiting = submit(edited, by('submitter')).report;
    for (const who of ['author', 'editor', 'submitter']) {
      expect(() => approve(waiting, by(who), FOUR_EYES)).toThrow(
        expect.objectContaining({ code: 'report.own-work' }),
      );
      expect(stateOf(approve(waiting, by(who), { fourEyes: false }).report)).toBe('approved');
    }
    expect(stateOf(approve(waiting, reviewer, FOUR_EYES).report)).toBe('approved');
  });

  it('see each revision by itself: who wrote the first one may approve a correction of others', () => {
    const report = submit(correct(approved(), 'miscounted', by('other')).report, by('other')).report;
    expect(stateOf(approve(report, author, FOUR_EYES).report)).toBe('approved');
  });
});

describe('out of turn', () => {
  const withdrawn = (): Report => withdraw(approved(), 'wrong unit', author).report;
  const commands = {
    edit: (report: Report) => edit(report, count('1'), author),
    submit: (report: Report) => submit(report, author),
    return: (report: Report) => giveBack(report, 'why', reviewer),
    approve: (report: Report) => approve(report, reviewer, FOUR_EYES),
    correct: (report: Report) => correct(report, 'why', author),
    withdraw: (report: Report) => withdraw(report, 'why', author),
  };

  it.each<[keyof typeof commands, (() => Report)[], string]>([
    ['edit', [submitted, approved, withdrawn], 'report.not-editable'],
    ['submit', [submitted, approved, withdrawn], 'report.not-submittable'],
    ['return', [draft, approved, correcting, withdrawn], 'report.not-submitted'],
    ['approve', [draft, approved, correcting, withdrawn], 'report.not-submitted'],
    ['correct', [draft, submitted, correcting, withdrawn], 'report.not-approved'],
    ['withdraw', [withdrawn], 'report.withdrawn'],
  ])('%s is refused', (command, reports, code) => {
    for (const report of reports) {
      expect(() => commands[command](report())).toThrow(expect.objectContaining({ code }));
    }
  });
});
