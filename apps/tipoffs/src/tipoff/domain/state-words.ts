import type { InTwoLanguages } from './legal-clock.js';
import type { State } from './tipoff.js';

/** How a state is said. None of the words says that what was reported is so. */
export const STATE_WORDS: Readonly<Record<State, InTwoLanguages>> = {
  reported: { vi: 'đã tiếp nhận tin báo', en: 'reported' },
  'under-verification': { vi: 'đang xác minh', en: 'under verification' },
  decided: { vi: 'đã có kết quả giải quyết', en: 'decided' },
};
