import type { Random } from '../random.js';

/** One piece of work of a user, made of calls; it is left where it stands when the load ends between two of them. */
export interface User {
  /** Does the next thing, all of it or up to the end of the load. */
  act(random: Random, isOver: () => boolean): Promise<void>;
}
