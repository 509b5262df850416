import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Which stages a former run has finished, so that a later one goes on with what is there. */
export class DoneStages {
  private constructor(
    private readonly file: string,
    private readonly done: Map<string, unknown>,
  ) {}

  static async open(dataDir: string): Promise<DoneStages> {
    const file = join(dataDir, 'demo-stages.json');
    try {
      const known = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
      return new DoneStages(file, new Map(Object.entries(known)));
    } catch (error) {
      if ((error as { code?: unknown }).code === 'ENOENT') {
        return new DoneStages(file, new Map<string, unknown>());
      }
      throw error;
    }
  }

  /** Does the work unless a former run has done it; its result is kept. Cut off, it is done again as a whole. */
  async once<Result>(stage: string, work: () => Promise<Result>): Promise<Result> {
    if (this.done.has(stage)) return this.done.get(stage) as Result;
    const result = await work();
    this.done.set(stage, result);
    await writeFile(this.file, `${JSON.stringify(Object.fromEntries(this.done), null, 2)}\n`);
    return result;
  }
}
