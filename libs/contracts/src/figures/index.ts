export { FIGURE_KINDS, FIGURE_MAGNITUDES, FigurePayload } from './figure-payload.js';
export { NUMBER_BOUNDS, NumberPayload } from './number-payload.js';
export { PeriodPayload } from './period-payload.js';
