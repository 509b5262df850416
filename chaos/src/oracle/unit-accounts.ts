import type { Done } from '../client/journal.js';

/** The events that the acknowledged changes of units must have led to, unit by unit, in their order. */
export function unitEvents(done: readonly Done[]): ReadonlyMap<string, readonly string[]> {
  const events = new Map<string, string[]>();
  const add = (unitId: string, ...types: string[]): void => {
    events.set(unitId, [...(events.get(unitId) ?? []), ...types.map((type) => `registry.${type}`)]);
  };
  for (const { deed, answer } of done) {
    switch (deed.do) {
      case 'establish-unit':
        add(answer.made![0]!, 'unit-established');
        break;
      case 'rename-unit':
        add(deed.unitId, 'unit-renamed');
        break;
      case 'move-unit':
        add(deed.unitId, 'unit-moved');
        break;
      case 'merge-units':
        add(answer.made![0]!, 'unit-established', 'units-merged');
        break;
      case 'split-unit':
        for (const part of answer.made!) add(part, 'unit-established');
        add(deed.unitId, 'unit-split');
        break;
      default:
        break;
    }
  }
  return events;
}
