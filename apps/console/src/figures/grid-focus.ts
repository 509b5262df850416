import { useState, type FocusEvent, type KeyboardEvent } from 'react';
import { placeAfter, type Place } from './grid-keys.js';

interface PlaceProps {
  readonly 'data-place': string;
  readonly tabIndex: 0 | -1;
}

interface GridFocus {
  /** For the link or button of that place. */
  readonly at: (row: number, column: number) => PlaceProps;
  /** For the table. */
  readonly grid: {
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  };
}

/** One stop for the tab key in the whole grid; the arrows move inside of it. */
export function useGridFocus(rows: number, columns: number): GridFocus {
  const [place, setPlace] = useState<Place>({ row: 1, column: 1 });
  const current: Place = { row: Math.min(place.row, rows - 1), column: Math.min(place.column, columns - 1) };
  return {
    at: (row, column) => ({
      'data-place': `${row},${column}`,
      tabIndex: row === current.row && column === current.column ? 0 : -1,
    }),
    grid: {
      onKeyDown(event) {
        const next = placeAfter(current, event.key, event.ctrlKey || event.metaKey, rows, columns);
        if (next === undefined || event.altKey || event.shiftKey) return;
        event.preventDefault();
        const target = event.currentTarget.querySelector<HTMLElement>(
          `[data-place="${next.row},${next.column}"]`,
        );
        target?.focus();
      },
      onFocus({ target }) {
        const [row, column] = (target.dataset.place ?? '').split(',').map(Number);
        if (row !== undefined && column !== undefined) setPlace({ row, column });
      },
    },
  };
}
