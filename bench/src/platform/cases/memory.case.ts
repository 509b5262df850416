import { setTimeout as pause } from 'node:timers/promises';
import { measured, type RowPlan } from '../../report/row.js';
import type { BenchCase } from '../../bench-case.js';
import type { PlatformWorld } from '../platform-world.js';
import { countBacklog } from './count-backlog.js';

const ROW: RowPlan = {
  name: 'resident memory, while a backlog is counted against idle',
  unit: 'MB',
  goal: 'print',
  note: 'The same process when all is quiet. Every service, the issuer and the console in one process; PostgreSQL is not in it.',
};

const LOOK_MS = 50;

export const memoryCase: BenchCase<PlatformWorld> = {
  name: 'memory',
  rows: [ROW],
  run: async (world) => {
    const instance = await world.instance('small');
    const { host } = instance;
    await host.quiet();
    const idle = await host.memory();
    let most = idle;
    let isCounting = true;
    const counted = countBacklog(instance).finally(() => (isCounting = false));
    while (isCounting) {
      most = Math.max(most, await host.memory());
      await Promise.race([pause(LOOK_MS), counted]);
    }
    await counted;
    return [measured(ROW, most, idle)];
  },
};
