import type { TFunction } from 'i18next';
import { parsePeriod, periodLabel, type Locale } from '@toandan/kernel';
import { noteParts } from './cell-words.js';

/** A note in words; the code itself when it has none, since a note must not be lost. */
export function noteWords(note: string, t: TFunction, language: Locale): string {
  const { known, about } = noteParts(note);
  return known === undefined ? note : t(`notes.${known}`, { about: periodWords(about, language) });
}

function periodWords(id: string, language: Locale): string {
  try {
    return periodLabel(parsePeriod(id), language);
  } catch {
    return id;
  }
}
