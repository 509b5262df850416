import type { Catalogues } from '@toandan/platform-http';
import { en } from './en.js';
import { vi } from './vi.js';

export const TEXTS: Catalogues = { vi, en };
