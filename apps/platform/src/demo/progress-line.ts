/** One line that is written over while something goes on; on anything but a terminal, a line now and then. */
export class ProgressLine {
  #last = 0;

  constructor(private readonly out: NodeJS.WriteStream) {}

  show(text: string, done: number, of: number): void {
    const isEnd = done === of;
    if (this.out.isTTY) {
      this.out.write(`\r\u001B[K${text}${isEnd ? '\n' : ''}`);
      return;
    }
    // A tenth at a time: whoever reads a file of it wants no thousand lines.
    const tenth = Math.floor((10 * done) / of);
    if (tenth === this.#last && !isEnd) return;
    this.#last = tenth;
    this.out.write(`${text}\n`);
  }
}
