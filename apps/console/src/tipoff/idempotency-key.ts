/** A random key; not randomUUID, which browsers have on secure pages only. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** The same key for the same thing to send, however often it is tried; another for another. */
export class KeyKeeper {
  #sent = '';
  #key = '';

  keyFor(thing: unknown): string {
    const text = JSON.stringify(thing);
    if (text !== this.#sent) {
      this.#sent = text;
      this.#key = newKey();
    }
    return this.#key;
  }
}
