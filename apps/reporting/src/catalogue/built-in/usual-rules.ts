/** What happened during the period: added over units and over time. */
export const COUNT = { kind: 'count', overUnits: 'sum', overTime: 'sum', exercise: false } as const;

/** What was there at the period's end: added over units, and over time the last. */
export const STOCK = { kind: 'stock', overUnits: 'sum', overTime: 'last', exercise: false } as const;
