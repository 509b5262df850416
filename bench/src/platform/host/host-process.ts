import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { AccountToHave } from '@toandan/embedded-issuer';
import type { HostAnswer, HostQuestion, HostReady } from './host-messages.js';

/** The built program; the same whether this runs from sources or from the output. */
const PROGRAM = new URL('../../../dist/platform/host/host-cli.js', import.meta.url);

export interface HostOptions {
  readonly dataDir: string;
  /** Of the Kafka that carries the events; absent: the database does. */
  readonly brokers?: readonly string[];
  /** Of Node, such as `--cpu-prof`. */
  readonly nodeOptions?: readonly string[];
}

/** The platform in a process of its own. */
export class HostProcess {
  /** Questions are asked one at a time, since answers do not say what they answer. */
  #last: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly child: ChildProcess,
    readonly ready: HostReady,
  ) {}

  static async start({ dataDir, brokers, nodeOptions = [] }: HostOptions): Promise<HostProcess> {
    const settings = {
      TOANDAN_DATA: dataDir,
      PLATFORM_PORT: '0',
      // Calls of one machine in a minute, which here is everybody's.
      PLATFORM_REQUESTS_PER_MINUTE: '1000000',
      PLATFORM_LOG_LEVEL: 'error',
      ...(brokers && { MESSAGING_TRANSPORT: 'kafka', KAFKA_BROKERS: brokers.join(',') }),
    };
    const child = fork(PROGRAM, [JSON.stringify(settings)], { execArgv: [...nodeOptions] });
    const { ready } = await answerOf(child);
    return new HostProcess(child, ready!);
  }

  async ensureAccounts(accounts: readonly AccountToHave[]): Promise<Readonly<Record<string, string>>> {
    return (await this.#ask({ ask: 'accounts', accounts })).passwords!;
  }

  /** Waits until every event is handled and every total worked out. */
  async quiet(): Promise<void> {
    await this.#ask({ ask: 'quiet' });
  }

  /** Resident memory, MB. */
  async memory(): Promise<number> {
    return (await this.#ask({ ask: 'memory' })).rss! / 2 ** 20;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.send({ ask: 'stop' } satisfies HostQuestion);
    await ended;
  }

  #ask(question: HostQuestion): Promise<HostAnswer> {
    const asked = this.#last.then(() => {
      this.child.send(question);
      return answerOf(this.child);
    });
    this.#last = asked.catch(() => undefined);
    return asked;
  }
}

async function answerOf(child: ChildProcess): Promise<HostAnswer> {
  const waiting = new AbortController();
  const { signal } = waiting;
  const ended = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`The measured platform ended with ${String(code)}`);
  });
  try {
    const [answer] = (await Promise.race([once(child, 'message', { signal }), ended])) as [HostAnswer];
    return answer;
  } finally {
    waiting.abort();
    await ended.catch(() => undefined);
  }
}
