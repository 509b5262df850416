import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { validate } from 'dockerfile-utils';
import { PROJECT_ROOT } from './local/paths.js';

const FOLDER = join(PROJECT_ROOT, 'deploy/images');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.Dockerfile'));
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

describe.each(files)('%s', (name) => {
  const text = read(name);
  const instructions = text.replaceAll('\\\n', ' ').split('\n');

  it('is a Dockerfile without a finding', () => {
    expect(validate(text)).toEqual([]);
    expect(validate(text.replace('FROM', 'FORM')).length).toBeGreaterThan(0);
  });

  it('stands on versions that are named, is built in stages, and runs as nobody’s root', () => {
    const from = instructions.filter((line) => line.startsWith('FROM '));
    expect(from.length).toBeGreaterThan(1);
    for (const line of from) expect(line).toMatch(/^FROM [\w./-]+:\d+\.\d+[\w.-]*(?: AS \w+)?$/);
    const last = instructions.slice(instructions.lastIndexOf(from.at(-1)!));
    expect(last.filter((line) => /^USER (?!root|0)\w+$/.test(line))).toHaveLength(1);
    expect(last.some((line) => line.startsWith('RUN '))).toBe(false);
  });

  it('copies from the project what is there', () => {
    for (const [path] of text.matchAll(/deploy\/images\/[\w.-]+/g)) {
      expect([path, existsSync(join(PROJECT_ROOT, path))]).toEqual([path, true]);
    }
  });
});

it('the images are of the Node that the project runs on', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')) as {
    devDependencies: { node: string };
  };
  const versions = [...read('app.Dockerfile').matchAll(/^FROM node:(\d+\.\d+)/gm)].map(
    ([, version]) => version,
  );
  expect(new Set(versions)).toEqual(new Set([devDependencies.node.replace(/\.\d+$/, '')]));
});
