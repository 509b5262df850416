import { Navigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PAGES } from './pages.js';

/** Whoever has signed in begins with the figures; whoever has not is met by the sign-in before this. */
export function HomePage(): ReactNode {
  return <Navigate to={PAGES.table} replace />;
}
