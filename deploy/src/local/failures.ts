import { isNativeError } from 'node:util/types';

/** The words of whatever was thrown. Not asked by class: under Jest the system's errors are of another realm's. */
export function reason(error: unknown): string {
  return isNativeError(error) ? error.message : String(error);
}
