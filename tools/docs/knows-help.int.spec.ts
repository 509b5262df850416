import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { knowsHelp } from './knows-help.mjs';

describe('a program', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'toandan-help-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const program = async (name: string, text: string): Promise<string> => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };

  it('is asked for help where it knows of it, itself or in what it imports', async () => {
    const tool = await program('tool.mjs', "if (args.includes('--help')) say();");
    expect(knowsHelp(tool)).toBe(true);
    expect(knowsHelp(await program('a.mjs', "import { Command } from 'commander';"))).toBe(true);
    expect(knowsHelp(await program('b.mjs', "import { run } from './tool.mjs';"))).toBe(true);
  });

  it('is never run when it would take --help for something to do', async () => {
    expect(knowsHelp(await program('c.mjs', 'const [name] = process.argv.slice(2); remove(name);'))).toBe(
      false,
    );
    expect(knowsHelp(join(folder, 'missing.mjs'))).toBe(false);
  });
});
