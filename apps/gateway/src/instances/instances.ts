import { instancesOf, type Lookup } from './addresses.js';

/** Whether the instance at this address wants calls. */
export type AskReady = (origin: string) => Promise<boolean>;

/** Which instances a service has, and which of them want calls. */
export class Instances {
  /** Origin to whether it was ready when last looked at. */
  #known = new Map<string, boolean>();
  #turn = 0;

  /** @param urls addresses of instances, or names that stand for several */
  constructor(
    private readonly urls: readonly string[],
    private readonly ask: { readonly lookup: Lookup; readonly isReady: AskReady },
  ) {}

  /** Looks who is there and ready. */
  async look(): Promise<void> {
    const found = await Promise.all(this.urls.map((url) => this.#behind(url)));
    const origins = [...new Set(found.flat())];
    const ready = await Promise.all(origins.map((origin) => this.ask.isReady(origin)));
    this.#known = new Map(origins.map((origin, at) => [origin, ready[at]!]));
  }

  /**
   * Where to try a call, in order: those that are ready, each call beginning with another; then the rest, of which one
   * may have become ready since.
   */
  inTurn(): readonly string[] {
    const ready = this.#withReady(true);
    const first = this.#turn++ % Math.max(1, ready.length);
    return [...ready.slice(first), ...ready.slice(0, first), ...this.#withReady(false)];
  }

  /** Did not answer: no calls until it is looked at again. */
  failed(origin: string): void {
    if (this.#known.has(origin)) this.#known.set(origin, false);
  }

  #withReady(wanted: boolean): string[] {
    return [...this.#known].filter(([, isReady]) => isReady === wanted).map(([origin]) => origin);
  }

  async #behind(url: string): Promise<readonly string[]> {
    try {
      return await instancesOf(url, this.ask.lookup);
    } catch {
      // A name that is not known for the moment: its instances, if there are any, are found at the next look.
      return [];
    }
  }
}
