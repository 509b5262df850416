import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { ApiClient } from '../host/api-client.js';
import type { ReferenceOrder } from './reference-messages.js';

const PROGRAM = new URL('../../../dist/platform/reference/reference-cli.js', import.meta.url);

/** Fastify and pg with nothing of ours, in a process of its own as the platform is. */
export class ReferenceProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly client: ApiClient,
  ) {}

  static async start(order: ReferenceOrder): Promise<ReferenceProcess> {
    const child = fork(PROGRAM, { execArgv: [] });
    child.send(order);
    const [origin] = (await once(child, 'message')) as [string];
    return new ReferenceProcess(child, new ApiClient(origin));
  }

  async stop(): Promise<void> {
    this.client.close();
    const ended = once(this.child, 'exit');
    this.child.disconnect();
    await ended;
  }
}
