import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../random.js';
import type { World } from '../world/world.js';
import type { FaultKind } from './fault.js';
import type { Probe } from './probe.js';
import type { Recovery } from './recovery.js';

const LOOK_EVERY_MS = 20;
const READY_WITHIN_MS = 120_000;
/** Between a recovery and the next fault, ms. */
const CALM_MS = { from: 0, to: 600 };

/** Strikes one fault after the other, in an order that follows from the seed, and takes the time of each recovery. */
export class Conductor {
  readonly recoveries: Recovery[] = [];

  constructor(
    private readonly world: World,
    private readonly probe: Probe,
    private readonly random: Random,
    private readonly say: (text: string) => void,
  ) {}

  /** How long the way takes under load alone: what the others are to be compared with. */
  async measureCalm(): Promise<void> {
    const calm: FaultKind = () => ({
      kind: 'nothing, for comparison',
      target: 'none',
      isCalm: true,
      lastsMs: 0,
      strike: async () => undefined,
      lift: async () => undefined,
    });
    for (let times = 0; times < 3; times += 1) await this.#strike(calm, performance.now());
  }

  /** Every kind comes once before any comes twice. A fault that has begun is brought to its end. */
  async conduct(kinds: readonly FaultKind[], untilMs: number): Promise<void> {
    const began = performance.now();
    let left: FaultKind[] = [];
    while (performance.now() - began < untilMs) {
      if (left.length === 0) left = this.random.shuffled(kinds);
      await this.#strike(left.shift()!, began);
      await pause(this.random.whole(CALM_MS.from, CALM_MS.to));
    }
  }

  async #strike(kind: FaultKind, began: number): Promise<void> {
    const fault = kind(this.random);
    const struck = performance.now();
    await fault.strike();
    await pause(fault.lastsMs);
    const lifting = performance.now();
    await fault.lift();
    await this.#allReady(lifting);
    const readyMs = performance.now() - lifting;
    await this.probe.run();
    const recovery: Recovery = {
      kind: fault.kind,
      target: fault.target,
      isCalm: fault.isCalm === true,
      at: Math.round(struck - began) / 1_000,
      lastedMs: Math.round(lifting - struck),
      readyMs: Math.round(readyMs),
      wholeMs: Math.round(performance.now() - lifting),
    };
    this.recoveries.push(recovery);
    const { at, kind: name, target, lastedMs, wholeMs } = recovery;
    this.say(
      `${at.toFixed(1).padStart(6)} s  ${name}: ${target}; lasted ${lastedMs} ms, whole after ${wholeMs} ms`,
    );
  }

  async #allReady(since: number): Promise<void> {
    for (;;) {
      const ready = await Promise.all(this.world.processes.map((one) => one.isReady()));
      if (ready.every(Boolean)) return;
      if (performance.now() - since > READY_WITHIN_MS) {
        const names = this.world.processes.filter((_, nth) => !ready[nth]).map(({ name }) => name);
        throw new Error(`Two minutes after the fault was lifted not ready: ${names.join(', ')}`);
      }
      await pause(LOOK_EVERY_MS);
    }
  }
}
