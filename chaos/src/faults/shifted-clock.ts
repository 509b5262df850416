import { readFileSync } from 'node:fs';

/**
 * Preloaded into a service by `node --import <this>?file=<path>`: the clock of that process, and of no other, is ahead of
 * the machine's by so many milliseconds as stand in the file. Everything that asks for the time by `Date` gets the shifted
 * one, the libraries too; timers go on by the monotonic clock, as they do when a real clock is stepped. The service knows
 * nothing of it.
 */
const file = new URL(import.meta.url).searchParams.get('file');
if (file === null) throw new Error('The file with the shift is to be named: ?file=<path>');

const LOOK_EVERY_MS = 100;
const RealDate = Date;
let shiftMs = readShift(file);

setInterval(() => {
  shiftMs = readShift(file);
}, LOOK_EVERY_MS).unref();

class ShiftedDate extends RealDate {
  constructor(...given: unknown[]) {
    if (given.length === 0) super(RealDate.now() + shiftMs);
    else super(...(given as [number]));
  }

  static override now(): number {
    return RealDate.now() + shiftMs;
  }
}

// `Date()` without `new` gives a text, which a class cannot do.
globalThis.Date = new Proxy(ShiftedDate, {
  apply: () => new ShiftedDate().toString(),
}) as unknown as DateConstructor;

function readShift(path: string): number {
  try {
    const shift = Number(readFileSync(path, 'utf8'));
    return Number.isFinite(shift) ? shift : 0;
  } catch {
    // Not there: the clock is right.
    return 0;
  }
}
