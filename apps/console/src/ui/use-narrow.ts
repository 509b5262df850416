import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 40rem)';

/** Whether the screen is a phone's. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = globalThis.matchMedia(NARROW);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => globalThis.matchMedia(NARROW).matches,
  );
}
