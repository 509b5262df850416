import assert from 'node:assert/strict';
import { setTimeout as breathe } from 'node:timers/promises';
import { discardLetters, queueLetters, rewindGroup } from '@toandan/messaging/operations';
import { GROUP, type Stage } from '../world/stage.js';
import { until } from '../world/until.js';
import type { ModelMember } from './model-member.js';
import type { Step } from './steps.js';

export interface ModelStage {
  readonly stage: Stage;
  startMember(takes: 'one' | 'batch'): Promise<ModelMember>;
}

interface Held {
  readonly key: string;
  readonly end: (commit: boolean) => void;
  readonly done: Promise<void>;
}

const MEMBERS = 3;
const UNDONE = new Error('rolled back, as the history says');

/**
 * Plays one history and then asks the only questions that matter: did every committed event have its effect
 * once, in the order of its key's commits? Which numbers were committed is read from the producing side's
 * own rows, which change in the same transactions.
 */
export class Play {
  readonly #members: ModelMember[] = [];
  readonly #held: Held[] = [];
  readonly #discarded = new Map<string, Set<number>>();

  constructor(private readonly on: ModelStage) {}

  async run(steps: readonly Step[]): Promise<void> {
    for (const step of steps) await this.#take(step);
    await this.#settle();
    await this.#check();
  }

  /** Leaves nothing running, whatever happened. */
  async end(): Promise<void> {
    for (const held of this.#held.splice(0)) held.end(false);
    for (const member of this.#members) member.resume();
    const left = this.#members.filter((member) => member.state !== 'gone');
    await Promise.all(left.map((member) => member.crash('now')));
  }

  async #take(step: Step): Promise<void> {
    const { stage } = this.on;
    switch (step.do) {
      case 'publish':
        return this.#publish(name(step.key), step.count, step.behaviour, step.ends === 'commit');
      case 'overtake':
        return this.#overtake(name(step.key));
      case 'hold':
        return this.#hold(name(step.key));
      case 'release': {
        const held = this.#held.shift();
        held?.end(step.ends === 'commit');
        return held?.done;
      }
      case 'start':
        if (this.#alive().length < MEMBERS) this.#members.push(await this.on.startMember(step.takes));
        return;
      case 'stop':
        return pick(this.#alive(), step.which)?.stop();
      case 'crash':
        return pick(this.#alive(), step.which)?.crash(step.at);
      case 'pause':
        return pick(this.#alive(), step.which)?.pause(step.at);
      case 'resume':
        return pick(this.#paused(), step.which)?.resume();
      case 'rewind':
        await rewindGroup(stage.admin, GROUP, 'beginning', stage.operatorOptions());
        return this.#discarded.clear();
      case 'mend':
        await stage.mend(name(step.key));
        await queueLetters(stage.admin, { group: GROUP, all: true });
        return;
      case 'discard':
        return this.#discard();
      case 'breathe':
        return breathe(step.ms);
    }
  }

  async #publish(
    key: string,
    count: number,
    behaviour: 'ok' | 'poison' | 'unknown',
    commit: boolean,
  ): Promise<void> {
    if (this.#isHeld(key)) return;
    const { stage } = this.on;
    const work = stage.producer.transaction(async (tx) => {
      for (let n = 0; n < count; n += 1) {
        const nth = await stage.nextNumber(tx, key);
        stage.outbox.append(tx, [
          stage.sample.make({ account: key, nth, behaviour: n === 0 ? behaviour : 'ok' }),
        ]);
      }
      if (!commit) throw UNDONE;
    });
    await work.catch((error: unknown) => {
      if (error !== UNDONE) throw error;
    });
  }

  /** A transaction that takes its id first and changes the aggregate last. */
  async #overtake(key: string): Promise<void> {
    if (this.#isHeld(key)) return;
    const { stage } = this.on;
    let tries = 0;
    await stage.producer.transaction(async (tx) => {
      await stage.nextNumber(tx, `other-${key}`);
      tries += 1;
      if (tries === 1) await this.#publish(key, 1, 'ok', true);
      const nth = await stage.nextNumber(tx, key);
      stage.outbox.append(tx, [stage.sample.make({ account: key, nth })]);
    });
  }

  /** A transaction that has written its event and takes its time to commit. */
  async #hold(key: string): Promise<void> {
    if (this.#isHeld(key)) return;
    const { stage } = this.on;
    const written = Promise.withResolvers<void>();
    const ended = Promise.withResolvers<boolean>();
    const done = stage.producer
      .transaction(async (tx) => {
        const nth = await stage.nextNumber(tx, key);
        stage.outbox.append(tx, [stage.sample.make({ account: key, nth })]);
        await tx.beforeCommitHooks();
        written.resolve();
        if (!(await ended.promise)) throw UNDONE;
      })
      .catch((error: unknown) => {
        written.resolve();
        if (error !== UNDONE) throw error;
      });
    await written.promise;
    this.#held.push({ key, end: ended.resolve, done });
  }

  async #discard(): Promise<void> {
    const { stage } = this.on;
    const [letter] = await stage.admin.query<{ id: string; key: string; nth: number }>(
      `SELECT id::text AS id, event_key AS key, (convert_from(payload, 'UTF8')::json->>'nth')::integer AS nth
         FROM mirror.dead_letter WHERE state = 'dead' ORDER BY dead_letter.id LIMIT 1`,
    );
    if (letter === undefined) return;
    const done = await discardLetters(stage.admin, {
      group: GROUP,
      ids: [letter.id],
      reason: 'the history says so',
    }).then(
      () => true,
      () => false,
    );
    if (!done) return;
    const numbers = this.#discarded.get(letter.key) ?? new Set();
    this.#discarded.set(letter.key, numbers.add(letter.nth));
  }

  /** Everything goes on again and gets its time, until nothing is left to do. */
  async #settle(): Promise<void> {
    const { stage } = this.on;
    for (const held of this.#held.splice(0)) {
      held.end(true);
      await held.done;
    }
    for (const member of this.#paused()) member.resume();
    for (let key = 0; key <= 3; key += 1) await stage.mend(name(key));
    if (this.#alive().length === 0) this.#members.push(await this.on.startMember('batch'));
    await until(
      'nothing is left to do',
      async () => {
        // A member with a trap may die only now.
        if (this.#alive().length === 0) this.#members.push(await this.on.startMember('batch'));
        for (const member of this.#paused()) member.resume();
        await queueLetters(stage.admin, { group: GROUP, all: true });
        return (await stage.unfinished()) === 0;
      },
      120_000,
    );
  }

  async #check(): Promise<void> {
    const { stage } = this.on;
    const arrived = Object.fromEntries([...(await stage.arrivals())].sort());
    const committed = await stage.admin.query<{ id: string; version: number }>(
      `SELECT id, version FROM sample.account WHERE id LIKE 'key-%' AND version > 0 ORDER BY id`,
    );
    const expected = committed.map(({ id, version }) => {
      const numbers = Array.from({ length: version }, (_, nth) => nth);
      return [id, numbers.filter((nth) => this.#discarded.get(id)?.has(nth) !== true)] as const;
    });
    assert.deepEqual(arrived, Object.fromEntries(expected.filter(([, numbers]) => numbers.length > 0)));
  }

  #alive(): ModelMember[] {
    return this.#members.filter((member) => member.state === 'alive');
  }

  #paused(): ModelMember[] {
    return this.#members.filter((member) => member.state === 'paused');
  }

  #isHeld(key: string): boolean {
    return this.#held.some((held) => held.key === key);
  }
}

function name(key: number): string {
  return `key-${key}`;
}

function pick<T>(from: readonly T[], which: number): T | undefined {
  return from.length === 0 ? undefined : from[which % from.length];
}
