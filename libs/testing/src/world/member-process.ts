import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { ChainPoint } from '@toandan/messaging';
import type { MemberConfig } from './member-config.js';

/** Has the member strike itself when its chain next comes to a point (with an event of that key). */
export interface MemberTrap {
  at: ChainPoint;
  signal: 'SIGKILL' | 'SIGSTOP';
  key?: string;
}

/** The built program of a member; the same whether this runs from sources or from the output. */
const PROGRAM = new URL('../../dist/world/member-main.js', import.meta.url);

/** A member in a process of its own, so that it can be killed and stopped like one. */
export class MemberProcess {
  readonly #said = new Set<string>();
  readonly #errors: string[] = [];
  #ended = false;

  private constructor(private readonly child: ChildProcess) {
    createInterface({ input: child.stdout! }).on('line', (line) => this.#said.add(line));
    createInterface({ input: child.stderr! }).on('line', (line) => this.#errors.push(line));
    child.once('exit', () => (this.#ended = true));
    // Writing to one that has just died is no error here.
    child.stdin!.on('error', () => undefined);
  }

  static start(config: MemberConfig): MemberProcess {
    // The member ends when its standard input does: it never outlives the test, however that ends.
    const child = spawn(process.execPath, [PROGRAM.pathname, JSON.stringify(config)], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    return new MemberProcess(child);
  }

  /** True once the member printed the word: `ready`, `crash`, `pause`, `stopped`. */
  said(word: string): boolean {
    if (this.#ended && !this.#said.has(word) && word === 'ready') {
      throw new Error(`The member ended before it was ready: ${this.#errors.join('\n')}`);
    }
    return this.#said.has(word);
  }

  get pid(): number {
    return this.child.pid!;
  }

  get ended(): boolean {
    return this.#ended;
  }

  setTrap(trap: MemberTrap): void {
    this.child.stdin!.write(`${JSON.stringify(trap)}\n`);
  }

  /** Forgets that the member said a word, so that it can be heard again. */
  forget(word: string): void {
    this.#said.delete(word);
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Stops it where it stands; it counts as paused. */
  stopNow(): void {
    this.signal('SIGSTOP');
    this.#said.add('pause');
  }

  /** Ends it for good, also when it is stopped. */
  async kill(): Promise<void> {
    if (this.#ended) return;
    const exit = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await exit;
  }
}
