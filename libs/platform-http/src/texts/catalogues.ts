import { en } from './en.js';
import type { Catalogues } from './texts.js';
import { vi } from './vi.js';

export const PLATFORM_CATALOGUES: Catalogues = { vi, en };
