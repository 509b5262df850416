import type { EventClass } from './event-contract.js';
import { UnitEstablishedV1 } from './registry/unit-established.event.js';
import { UnitMovedV1 } from './registry/unit-moved.event.js';
import { UnitRenamedV1 } from './registry/unit-renamed.event.js';
import { UnitSplitV1 } from './registry/unit-split.event.js';
import { UnitsMergedV1 } from './registry/units-merged.event.js';

/** Every version of every event of the platform. Append-only: a test compares it with the `*.event.ts` files. */
export const allEventClasses: readonly EventClass[] = [
  UnitEstablishedV1,
  UnitMovedV1,
  UnitRenamedV1,
  UnitSplitV1,
  UnitsMergedV1,
];
