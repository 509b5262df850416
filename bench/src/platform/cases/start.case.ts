import { join } from 'node:path';
import { LocalPostgres } from '@toandan/deploy/local';
import { alternate } from '../../measure/alternate.js';
import { measured, type RowPlan } from '../../report/row.js';
import type { BenchCase } from '../../bench-case.js';
import { ApiClient } from '../host/api-client.js';
import { HostProcess } from '../host/host-process.js';
import type { PlatformWorld } from '../platform-world.js';

const ROW: RowPlan = {
  name: 'start on an existing data folder, to ready',
  unit: 'ms',
  goal: 'print',
  note: 'The start of PostgreSQL alone on the same folder. Ours: from the start of the process to the first answer that every service is ready.',
};

export const startCase: BenchCase<PlatformWorld> = {
  name: 'start',
  rows: [ROW],
  run: async (world) => {
    const dataDir = await world.closed('small');
    const [ours, postgres] = await alternate(
      [
        { name: 'ours', once: async () => [await startOfPlatform(dataDir)] },
        { name: 'PostgreSQL', once: async () => [await startOfPostgres(join(dataDir, 'postgres'))] },
      ],
      world.rounds(3),
      world.progress,
    );
    return [measured(ROW, ours![0]!, postgres![0]!)];
  },
};

async function startOfPlatform(dataDir: string): Promise<number> {
  const begun = performance.now();
  const host = await HostProcess.start({ dataDir });
  const client = new ApiClient(host.ready.origin);
  await client.call('GET', '/health/ready');
  const took = performance.now() - begun;
  client.close();
  await host.stop();
  return took;
}

async function startOfPostgres(dataDir: string): Promise<number> {
  const begun = performance.now();
  const server = await LocalPostgres.start({ dataDir, persistent: true });
  const took = performance.now() - begun;
  await server.stop();
  return took;
}
