import { SeededRandom } from '../random.js';
import type { ExerciseUnit } from './invent.js';

export interface ExerciseTipoff {
  readonly key: string;
  /** Whether it comes by the public form, from somebody without an account. */
  readonly isPublic: boolean;
  readonly json: Readonly<Record<string, unknown>>;
}

const SEED = 'toandan-dien-tap-tin-bao-2026';
const COUNT = 240;
/** How many of ten come by each channel; seldom ones so seldom that their counts have to be suppressed. */
const CHANNELS = [
  'hotline',
  'hotline',
  'hotline',
  'hotline',
  'web',
  'web',
  'web',
  'letterbox',
  'in-person',
  'letter',
  'social',
];

/** Invented tip-offs that say nothing but that they are invented: words as people write them belong to nobody's demo. */
export function inventTipoffs(units: readonly ExerciseUnit[]): ExerciseTipoff[] {
  const random = new SeededRandom(SEED);
  return Array.from({ length: COUNT }, (_, n) => {
    const unit = units[random.whole(0, units.length - 1)]!;
    const channel = CHANNELS[random.whole(0, CHANNELS.length - 1)]!;
    const isPublic = channel === 'web';
    return {
      key: `demo-tipoff-${String(n + 1).padStart(4, '0')}`,
      isPublic,
      json: {
        unitId: unit.id,
        content: `Diễn tập: tin báo giả định số ${n + 1}.`,
        exercise: true,
        ...(isPublic ? {} : { channel }),
      },
    };
  });
}
