import type { Indicator } from '../domain/indicator.js';
import { CRIME_INDICATORS } from './crime-indicators.js';
import { MOVEMENT_INDICATORS } from './movement-indicators.js';

/**
 * What five provinces published of the programme's years. The codes are ours: the ministry's own forms were not found.
 * How long a review looks back is no indicator, but its period.
 */
export const PROGRAMME_INDICATORS: readonly Indicator[] = [...MOVEMENT_INDICATORS, ...CRIME_INDICATORS];
