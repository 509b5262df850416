import { cpus, release, totalmem, type } from 'node:os';

/** Where a report was made. */
export interface Machine {
  readonly cpus: string;
  readonly memory: string;
  readonly system: string;
  readonly software: readonly string[];
}

/** This machine, and what ran on it besides Node. */
export function thisMachine(software: readonly string[]): Machine {
  const all = cpus();
  return {
    cpus: `${all.length} x ${all[0]?.model.trim() ?? 'unknown processor'}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    // Without the build's own suffix, which says nothing to anybody else.
    system: `${type()} ${/^\d+\.\d+/.exec(release())?.[0] ?? ''}`.trim(),
    software: [`Node ${process.versions.node}`, ...software],
  };
}
