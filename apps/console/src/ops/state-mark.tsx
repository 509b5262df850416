import type { ReactNode } from 'react';

const SIGNS = { good: '✓', warning: '!', danger: '✕', plain: '?' } as const;

export type Mood = keyof typeof SIGNS;

/** A state in words, with a sign beside them: never by colour alone. */
export function StateMark({ mood, children }: { readonly mood: Mood; readonly children: string }): ReactNode {
  return (
    <span className={`state state-${mood}`}>
      <span aria-hidden className="state-sign">
        {SIGNS[mood]}
      </span>{' '}
      {children}
    </span>
  );
}
