import type { BothTexts } from './aggregation.js';

export interface TipoffBody {
  content: string;
  /** The unit that is to look into it; the nation's when absent. */
  unitId?: string;
  /** Left out: anonymous. */
  reporter?: { name?: string; contact?: string };
  exercise?: boolean;
}

export interface TipoffReceived {
  /** '0481 2290 5517 3364 9027' */
  receipt: string;
  receivedOn: string;
  anonymous: boolean;
  exercise: boolean;
}

export interface ReceiptBody {
  receipt: string;
}

export interface TipoffFollowed {
  state: string;
  words: BothTexts;
}

/** Who a tip-off may be sent to, for people without an account. */
export interface TipoffUnits {
  items: { id: string; name: BothTexts }[];
}
