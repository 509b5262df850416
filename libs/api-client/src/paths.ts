import type { paths as Aggregation } from './generated/aggregation.js';
import type { paths as Commendations } from './generated/commendations.js';
import type { paths as Operations } from './generated/operations.js';
import type { paths as Programs } from './generated/programs.js';
import type { paths as Registry } from './generated/registry.js';
import type { paths as Reporting } from './generated/reporting.js';
import type { paths as Tipoffs } from './generated/tipoffs.js';

/** Every call of every service. Their paths begin with the service's name, so none is another's. */
export type Paths = Aggregation & Commendations & Operations & Programs & Registry & Reporting & Tipoffs;
