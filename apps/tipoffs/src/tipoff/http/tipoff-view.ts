import { vietnamDay } from '@toandan/units';
import { dueDates, type DueDate, type LegalClock } from '../domain/legal-clock.js';
import { STATE_WORDS } from '../domain/state-words.js';
import type { Tipoff } from '../domain/tipoff.js';
import type { UnitDirectory } from '../usecases/unit-directory.port.js';
import type { DueDto, TipoffShownDto } from './tipoff.dto.js';

/** Tip-offs as they are shown: with their unit's name and the dates that the law sets. */
export class TipoffView {
  constructor(
    private readonly units: Pick<UnitDirectory, 'describe'>,
    private readonly clocks: readonly LegalClock[],
  ) {}

  async of(tipoffs: readonly Tipoff[]): Promise<TipoffShownDto[]> {
    const units = await this.units.describe(tipoffs.map(({ unitId }) => unitId));
    return tipoffs.map((tipoff) => {
      const unit = units.get(tipoff.unitId)!;
      return {
        id: tipoff.id,
        version: tipoff.version,
        unit: { ...unit, ...(unit.name && { name: { ...unit.name } }) },
        channel: tipoff.channel,
        state: tipoff.state,
        words: STATE_WORDS[tipoff.state],
        receivedAt: tipoff.receivedAt.toISOString(),
        receivedOn: tipoff.receivedOn,
        anonymous: tipoff.anonymous,
        exercise: tipoff.exercise,
        due: dueDates(this.clocks, tipoff, unit.level, vietnamDay).map(dueOf),
      };
    });
  }
}

function dueOf({ clock, on, at, isRunning }: DueDate): DueDto {
  const { code, names, condition, citation, unconfirmed } = clock;
  return {
    code,
    names,
    condition,
    on,
    ...(at && { at: at.toISOString() }),
    running: isRunning,
    citation,
    ...(unconfirmed && { unconfirmed }),
  };
}
