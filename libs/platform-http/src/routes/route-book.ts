import type { RouteEntry } from './route-entry.js';

/** The routes of one application, written down once they have been checked. */
export class RouteBook {
  routes: readonly RouteEntry[] = [];

  constructor(
    readonly service: string,
    readonly version: string,
  ) {}
}
