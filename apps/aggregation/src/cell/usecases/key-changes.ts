import { setImmediate as letOthers } from 'node:timers/promises';
import { figureToJson } from '@toandan/kernel';
import { cellText } from '../domain/cell-text.js';
import { AS_REPORTED, type Boundary } from '../domain/boundary.js';
import type { Catalogue } from '../domain/catalogue.js';
import type { CellValue } from '../domain/cell-value.js';
import { historyOf, type CellHistory } from '../domain/history.js';
import { STILL, type CellRow, type CellStore, type DirtyKey, type KeyRows } from './cell-store.port.js';
import { MeasureWorlds } from './measure-worlds.js';
import type { UnitTimeline } from './unit-timeline.js';

export interface Surroundings {
  readonly units: UnitTimeline;
  readonly catalogue: Catalogue;
  readonly now: string;
}

/** The boundaries that are kept ready; any other is worked out when it is asked for. */
function keptBoundaries(today: string): readonly Boundary[] {
  return [AS_REPORTED, { kind: 'on-day', day: today }];
}

/** Works out keys anew from their contributions: what of the stored rows does not hold, and what is to stand instead. */
export async function keyChanges(
  store: Pick<CellStore, 'versions' | 'rows'>,
  keys: readonly DirtyKey[],
  surroundings: () => Promise<Surroundings>,
): Promise<KeyChange[]> {
  const versions = await store.versions(keys);
  const { units, catalogue, now } = await surroundings();
  const worlds = new Map<string, MeasureWorlds>();
  const worldsOf = (indicator: string): MeasureWorlds => {
    const known = worlds.get(indicator) ?? new MeasureWorlds(indicator, units, catalogue);
    worlds.set(indicator, known);
    return known;
  };
  const found: { key: DirtyKey; histories: CellHistory[]; units: string[] }[] = [];
  for (const [nth, key] of keys.entries()) {
    // A key of thousands of communes takes long: who asks something of this process in the meantime is answered in between.
    await letOthers();
    const { indicator, period, from } = key;
    const histories = historyOf({
      versions: versions[nth]!,
      period,
      from,
      until: now,
      boundaries: keptBoundaries,
      worlds: worldsOf(indicator),
    });
    found.push({ key, histories, units: [...new Set(histories.map(({ unitId }) => unitId))] });
  }
  const rows = await store.rows(found.map(({ key, units: touched }) => ({ ...key, units: touched })));
  return found.map(({ key, histories }, nth) => changesOf(key, histories, rows[nth]!));
}

export interface KeyChange {
  readonly key: DirtyKey;
  readonly gone: KeyRows['rows'];
  readonly come: KeyRows['rows'];
}

function changesOf(key: DirtyKey, histories: readonly CellHistory[], rows: readonly CellRow[]): KeyChange {
  const known = Map.groupBy(rows, addressOf);
  const cells = new Map(
    rows.map(({ boundary, unitId }): [string, CellHistory] => [
      addressOf({ boundary, unitId }),
      { boundary, unitId, steps: [] },
    ]),
  );
  for (const history of histories) cells.set(addressOf(history), history);
  const gone: CellRow[] = [];
  const come: CellRow[] = [];
  for (const [address, history] of cells) {
    const before = known.get(address) ?? [];
    // Up to the key's instant all stays as it is, and what held then goes on until a step says otherwise.
    const open = before.find(({ knownFrom }) => knownFrom < key.from);
    const after = rowsFrom(history, open);
    const kept = new Set(after.map(rowText));
    const had = new Set(before.map(rowText));
    gone.push(...before.filter((row) => !kept.has(rowText(row))));
    come.push(...after.filter((row) => !had.has(rowText(row))));
  }
  return { key, gone, come };
}

/** The steps as rows; `open` is the row that held when the first of them came. */
function rowsFrom({ boundary, unitId, steps }: CellHistory, open: CellRow | undefined): CellRow[] {
  const rows: CellRow[] = [];
  let last = open;
  const close = (at: string): void => {
    if (last !== undefined) rows.push({ ...last, knownTo: at });
    last = undefined;
  };
  for (const { at, value } of steps) {
    const row = value && rowOf(value, { boundary, unitId, knownFrom: at, knownTo: STILL });
    if (row !== undefined && last !== undefined && contentOf(row) === contentOf(last)) continue;
    close(at);
    last = row;
  }
  close(STILL);
  return rows;
}

function rowOf(
  value: CellValue,
  place: Pick<CellRow, 'boundary' | 'unitId' | 'knownFrom' | 'knownTo'>,
): CellRow {
  const { figure, received, expected, level, notes } = value;
  return {
    ...place,
    figure: JSON.stringify(figureToJson(figure)),
    textVi: cellText(value, 'vi'),
    textEn: cellText(value, 'en'),
    received,
    expected,
    level: level ?? null,
    notes,
  };
}

function addressOf({ boundary, unitId }: { readonly boundary: number; readonly unitId: string }): string {
  return `${boundary} ${unitId}`;
}

function contentOf({ figure, received, expected, level, notes }: CellRow): string {
  return `${figure} ${received} ${expected} ${level} ${notes.join(',')}`;
}

function rowText(row: CellRow): string {
  return `${row.knownFrom} ${row.knownTo} ${contentOf(row)}`;
}
