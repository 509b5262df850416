import { join } from 'node:path';
import { PROJECT_ROOT } from '../local/paths.js';
import { ServerProcess } from '../local/server-process.js';
import { ServiceProcess } from '../local/service-process.js';
import { ClusterError } from './cluster-error.js';

export interface NodeProgram {
  readonly service: string;
  /** From the project's root. */
  readonly main: string;
  readonly env: Record<string, string>;
  readonly logFile: string;
}

/** One of ours that stays. */
export async function runNode(
  { main, env, logFile }: NodeProgram,
  origin: string,
  stopWithinMs: number,
): Promise<ServiceProcess> {
  return ServiceProcess.start({
    main: join(PROJECT_ROOT, main),
    env,
    logFile,
    readyUrl: `${origin}/health/ready`,
    stopWithinMs,
  });
}

/** One that ends by itself, and well. */
export async function runJob({ service, main, env, logFile }: NodeProgram): Promise<void> {
  const job = ServerProcess.launch({
    file: process.execPath,
    args: [join(PROJECT_ROOT, main)],
    cwd: PROJECT_ROOT,
    env,
    logFile,
  });
  const how = await job.waitForEnd();
  if (how !== 'ended with code 0') throw new ClusterError(`${service} ${how}\n${job.output()}`);
}
