import { type Quantity } from '../quantity/quantity.js';
import { type Percentage } from './percentage.js';
import { type Ratio } from './ratio.js';

/** Whatever a cell of a report can hold. */
export type Figure = Quantity | Ratio | Percentage;
