import {
  UnitEstablishedV1,
  UnitMovedV1,
  UnitRenamedV1,
  UnitSplitV1,
  UnitsMergedV1,
  createEvent,
} from '@toandan/contracts';
import type { UnitDissolved, UnitEvent } from './domain/events.js';

/** There is no contract yet for a unit that ends without a successor: until there is, none may be recorded. */
export type PublishableEvent = Exclude<UnitEvent, UnitDissolved>;

/** What others hear of it; who recorded it stays here. */
export function toContract(event: PublishableEvent): object {
  const { unitId, day: effectiveDate } = event;
  switch (event.type) {
    case 'unit-established': {
      const { level, kind, code, names, parentId, basis } = event;
      return createEvent(UnitEstablishedV1, {
        unitId,
        level,
        kind,
        ...(code === undefined ? {} : { code }),
        names,
        ...(parentId === undefined ? {} : { parentId }),
        effectiveDate,
        ...(basis === undefined ? {} : { legalBasis: basis }),
      });
    }
    case 'units-merged': {
      const sources = [...event.sources];
      return createEvent(UnitsMergedV1, { unitId, sources, effectiveDate, legalBasis: event.basis });
    }
    case 'unit-split': {
      const parts = [...event.parts];
      return createEvent(UnitSplitV1, { unitId, parts, effectiveDate, legalBasis: event.basis });
    }
    case 'unit-renamed': {
      const { kind, code, names, basis } = event;
      return createEvent(UnitRenamedV1, {
        unitId,
        kind,
        ...(code === undefined ? {} : { code }),
        names,
        effectiveDate,
        legalBasis: basis,
      });
    }
    case 'unit-moved': {
      const { parentId, basis } = event;
      return createEvent(UnitMovedV1, { unitId, parentId, effectiveDate, legalBasis: basis });
    }
  }
}
