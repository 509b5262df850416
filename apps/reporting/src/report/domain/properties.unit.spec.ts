import { describe, expect, it } from '@jest/globals';
import { DomainError, period } from '@toandan/kernel';
import fc from 'fast-check';
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
const content = (amount: number): Content => ({
  figures: [
    { indicator: 'a.count', figure: { kind: 'value', value: { amount: String(amount), bound: 'exact' } } },
  ],
});

interface Step {
  readonly command: 'edit' | 'submit' | 'return' | 'approve' | 'correct' | 'withdraw';
  readonly who: string;
  readonly amount: number;
}

const step = fc.record<Step>({
  command: fc.constantFrom('edit', 'submit', 'return', 'approve', 'correct', 'withdraw'),
  who: fc.constantFrom('ann', 'binh', 'cuc'),
  amount: fc.nat(1_000),
});

/** The steps of a life that goes on, since most random ones end early. */
const way = fc.oneof(
  { weight: 3, arbitrary: fc.array(step, { maxLength: 40 }) },
  {
    weight: 2,
    arbitrary: fc
      .array(
        fc.constantFrom<Step['command'][]>(
          ['submit', 'approve'],
          ['submit', 'return', 'edit', 'submit', 'approve'],
          ['correct', 'edit'],
          ['correct', 'submit', 'withdraw'],
        ),
        { maxLength: 12 },
      )
      .map((parts) =>
        parts.flat().map((command, nth): Step => ({
          command,
          who: command === 'approve' || command === 'return' ? 'cuc' : 'ann',
          amount: nth,
        })),
      ),
  },
);

function decide(report: Report, { command, who, amount }: Step): Decision {
  const recorded = { by: who, at: '2026-04-01T00:00:00.000Z' };
  switch (command) {
    case 'edit':
      return edit(report, content(amount), recorded);
    case 'submit':
      return submit(report, recorded);
    case 'return':
      return giveBack(report, 'why', recorded);
    case 'approve':
      return approve(report, recorded, { fourEyes: true });
    case 'correct':
      return correct(report, 'why', recorded);
    case 'withdraw':
      return withdraw(report, 'why', recorded);
  }
}

/** Every decision of a life; a command that is refused is none. What was there before one is altered by none of them. */
function live(steps: readonly Step[]): Decision[] {
  const decisions = [create(SUBJECT, content(0), { by: 'ann', at: '2026-04-01T00:00:00.000Z' })];
  for (const one of steps) {
    const { report } = decisions.at(-1)!;
    freeze(report);
    try {
      decisions.push(decide(report, one));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return decisions;
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
}

const always = (check: (decisions: Decision[]) => void): void => {
  fc.assert(
    fc.property(way, (steps) => check(live(steps))),
    { numRuns: 200 },
  );
};

describe('whatever happens to a report', () => {
  it('never do two revisions count', () => {
    always((decisions) => {
      for (const { report } of decisions) {
        expect(report.revisions.filter(({ state }) => state === 'approved').length).toBeLessThan(2);
      }
    });
  });

  it('its version grows by one with each change, and its history misses none', () => {
    always((decisions) => {
      decisions.forEach(({ report, change }, nth) => {
        expect(report.version).toBe(nth + 1);
        expect(change.version).toBe(nth + 1);
        expect(change.state).toBe(stateOf(report));
      });
    });
  });

  it('its revisions are numbered without gaps, and all but the last one or two are closed', () => {
    always((decisions) => {
      for (const { report } of decisions) {
        expect(report.revisions.every(({ number }, nth) => number === nth + 1)).toBe(true);
        const open = report.revisions.filter(({ state }) =>
          ['draft', 'submitted', 'returned'].includes(state),
        );
        expect(open.length).toBeLessThan(2);
        if (open[0]) expect(open[0]).toBe(currentRevision(report));
      }
    });
  });

  it('the figures of a revision never change once they have been handed in and not returned', () => {
    always((decisions) => {
      decisions.slice(1).forEach(({ report }, nth) => {
        for (const before of decisions[nth]!.report.revisions) {
          if (before.state === 'draft' || before.state === 'returned') continue;
          const after = report.revisions.find(({ number }) => number === before.number)!;
          expect(after.figures).toBe(before.figures);
        }
      });
    });
  });

  it('whoever only hears its events knows what counts', () => {
    always((decisions) => {
      let counting: number | undefined;
      for (const { report, event } of decisions) {
        if (event?.type === 'approved') {
          expect(counting).toBeUndefined();
          counting = event.revision.number;
        }
        if (event?.type === 'corrected') {
          expect(event.replaces).toBe(counting);
          counting = event.revision.number;
        }
        if (event?.type === 'withdrawn') {
          if (counting !== undefined) expect(event.revision).toBe(counting);
          counting = undefined;
        }
        expect(counting).toBe(inForce(report)?.number);
      }
    });
  });

  it('nobody approves what they had a hand in', () => {
    always((decisions) => {
      for (const { report, change } of decisions) {
        if (change.kind !== 'approved') continue;
        expect(report.revisions[change.revision - 1]!.hands).not.toContain(change.by);
      }
    });
  });

  it('random lives are worth the name: some are corrected, returned and withdrawn', () => {
    const kinds = fc
      .sample(way, { numRuns: 300, seed: 1 })
      .flatMap((steps) => live(steps).map(({ change }) => change.kind));
    const counts = Map.groupBy(kinds, (kind) => kind);
    for (const kind of [
      'approved',
      'correction-begun',
      'correction-dropped',
      'returned',
      'withdrawn',
    ] as const) {
      expect(counts.get(kind)?.length ?? 0).toBeGreaterThan(10);
    }
  });
});
