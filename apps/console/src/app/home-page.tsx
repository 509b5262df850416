import { Navigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useDuties } from '../auth/use-duties.js';
import { PAGES } from './pages.js';

/**
 * Whoever has signed in begins with the figures, and who only keeps the platform running with that; whoever has not is
 * met by the sign-in before this.
 */
export function HomePage(): ReactNode {
  const { readsFigures } = useDuties();
  return <Navigate to={readsFigures ? PAGES.table : PAGES.ops} replace />;
}
