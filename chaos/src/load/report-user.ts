import { randomUUID } from 'node:crypto';
import type { Client, Person } from '../client/client.js';
import type { Call, ReportedFigure, ReportStep } from '../client/deed.js';
import type { Reply } from '../client/send.js';
import type { Random } from '../random.js';
import type { Subject } from './catalogue.js';
import { inventFigure } from './invent-figure.js';
import { REVIEWER } from './people.js';
import type { User } from './user.js';

/** A report as its officer knows it. */
interface Held {
  readonly id: string;
  readonly subject: Subject;
  version: number;
}

/** An officer who reports, corrects and withdraws, and a reviewer who approves or returns. */
export class ReportUser implements User {
  readonly #approved: Held[] = [];

  constructor(
    private readonly client: Client,
    /** The next thing to report, or undefined while there is none. */
    private readonly nextSubject: () => Subject | undefined,
    private readonly officerOf: (unitId: string) => Person,
  ) {}

  async act(random: Random, isOver: () => boolean): Promise<void> {
    const held = this.#approved.length > 3 && random.chance(0.35) ? random.pick(this.#approved) : undefined;
    if (held === undefined) return this.#report(random, isOver);
    if (random.chance(0.25)) return this.#withdraw(held);
    return this.#correct(held, random, isOver);
  }

  async #report(random: Random, isOver: () => boolean): Promise<void> {
    const subject = this.nextSubject();
    if (subject === undefined) return;
    const held = await this.#create(subject, figuresOf(subject, random));
    if (random.chance(0.2) && !isOver()) await this.#edit(held, random);
    if (isOver()) return;
    await this.#step(held, 'submit');
    if (random.chance(0.1) && !isOver()) {
      await this.#step(held, 'return');
      if (isOver()) return;
      await this.#edit(held, random);
      if (isOver()) return;
      await this.#step(held, 'submit');
    }
    // Some wait for approval, so that what is only handed in is seen not to count.
    if (isOver() || random.chance(0.08)) return;
    await this.#step(held, 'approve');
    this.#approved.push(held);
  }

  async #correct(held: Held, random: Random, isOver: () => boolean): Promise<void> {
    // Until it is approved again it is not taken up a second time.
    this.#approved.splice(this.#approved.indexOf(held), 1);
    await this.#step(held, 'correct');
    if (isOver()) return;
    await this.#edit(held, random);
    if (isOver()) return;
    if (random.chance(0.2)) {
      // Drops the correction only: the report counts as before.
      await this.#step(held, 'withdraw');
    } else {
      await this.#step(held, 'submit');
      if (isOver()) return;
      await this.#step(held, 'approve');
    }
    this.#approved.push(held);
  }

  async #withdraw(held: Held): Promise<void> {
    this.#approved.splice(this.#approved.indexOf(held), 1);
    await this.#step(held, 'withdraw');
  }

  async #create(subject: Subject, figures: readonly ReportedFigure[]): Promise<Held> {
    const { unitId, form, period } = subject;
    const json = { unitId, form, period, figures };
    const call: Call = {
      deed: { do: 'create-report', ...json },
      service: 'reporting',
      method: 'POST',
      path: '/api/reporting/v1/reports',
      json,
      key: randomUUID(),
    };
    const { answer } = await this.client.call(this.officerOf(unitId), call, isUnknownYet);
    return { id: answer.id!, subject, version: answer.version! };
  }

  async #edit(held: Held, random: Random): Promise<void> {
    const figures = figuresOf(held.subject, random);
    await this.#change(held, {
      deed: { do: 'edit-report', report: held.id, figures },
      method: 'PUT',
      path: `/api/reporting/v1/reports/${held.id}/figures`,
      json: { figures },
    });
  }

  async #step(held: Held, step: ReportStep): Promise<void> {
    const isReasoned = step === 'return' || step === 'correct' || step === 'withdraw';
    await this.#change(
      held,
      {
        deed: { do: 'step-report', report: held.id, step },
        method: 'POST',
        path: `/api/reporting/v1/reports/${held.id}/${step}`,
        ...(isReasoned && { json: { reason: 'Diễn tập: thử khi có sự cố.' } }),
      },
      step === 'approve' || step === 'return' ? REVIEWER : undefined,
    );
  }

  async #change(
    held: Held,
    call: Pick<Call, 'deed' | 'method' | 'path' | 'json'>,
    by: Person = this.officerOf(held.subject.unitId),
  ): Promise<void> {
    const { answer } = await this.client.call(by, {
      ...call,
      service: 'reporting',
      ifMatch: held.version,
      readBack: `/api/reporting/v1/reports/${held.id}`,
    });
    held.version = answer.version!;
  }
}

function figuresOf({ indicator }: Subject, random: Random): ReportedFigure[] {
  return [{ indicator, figure: inventFigure(indicator, random) }];
}

/** A unit that was established a moment ago may not have come to the reporting service yet. */
function isUnknownYet({ status, text }: Reply): boolean {
  return (status === 400 || status === 422) && text.includes('"unknown-unit"');
}
