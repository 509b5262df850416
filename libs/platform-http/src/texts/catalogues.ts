import { en } from './en.js';
import { kernelTexts } from './kernel-texts.js';
import { mergeCatalogues, type Catalogues } from './texts.js';
import { vi } from './vi.js';

export const PLATFORM_CATALOGUES: Catalogues = mergeCatalogues(
  { vi, en },
  { vi: { problems: kernelTexts('vi'), fields: {} }, en: { problems: kernelTexts('en'), fields: {} } },
);
