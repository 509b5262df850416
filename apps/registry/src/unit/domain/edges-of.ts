import type { Part, UnitEvent } from './events.js';
import type { LineageEdge } from './lineage.js';
import { Share } from './share.js';

/** The edges of the lineage that an event tells of. */
export function edgesOf(event: UnitEvent): LineageEdge[] {
  switch (event.type) {
    case 'units-merged':
      return event.sources.map((source) => between(event, source.unitId, event.unitId, source));
    case 'unit-split':
      return event.parts.map((part) => between(event, event.unitId, part.unitId, part));
    case 'unit-renamed':
      return [toItself(event, 'renamed')];
    case 'unit-moved':
      return [toItself(event, 'moved')];
    case 'unit-established':
    case 'unit-dissolved':
      return [];
  }
}

type WithBasis = Pick<LineageEdge, 'basis' | 'day'>;

/** The same edge is told by a split and by a merger: a part of a unit was split off, a whole one merged. */
function between({ day, basis }: WithBasis, from: string, to: string, part: Part): LineageEdge {
  const share = Share.of(part.share);
  const kind = share.isWhole ? 'merged' : 'split';
  return { from, to, day, kind, share: share.toString(), estimated: part.estimated, basis };
}

function toItself(
  { unitId, day, basis }: WithBasis & { unitId: string },
  kind: 'renamed' | 'moved',
): LineageEdge {
  return { from: unitId, to: unitId, day, kind, share: '1', estimated: false, basis };
}
