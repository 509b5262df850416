import { describe, expect, it } from '@jest/globals';
import type { Recovery } from '../faults/recovery.js';
import type { Finding } from '../oracle/finding.js';
import { markdown } from './markdown.js';
import type { Result } from './result.js';
import { text } from './text.js';

const recovery = (kind: string, target: string, wholeMs: number, isCalm = false): Recovery => ({
  kind,
  target,
  isCalm,
  at: 1,
  lastedMs: 10,
  readyMs: 20,
  wholeMs,
});

const resultWith = (findings: readonly Finding[]): Result => ({
  transport: 'postgres',
  seed: 7,
  minutes: 1,
  seconds: 80,
  calls: 12,
  tries: 15,
  outcomes: { '200': 10, 'no answer': 3 },
  replayed: 1,
  readBack: 2,
  recoveries: [
    recovery('nothing, for comparison', 'none', 90, true),
    recovery('a service is killed', 'reporting', 2_500),
    recovery('a service is killed', 'tipoffs', 1_500),
    recovery('a service is killed', 'registry', 1_000),
  ],
  checks: [{ name: 'reports', compared: 4, findings }],
  notImitated: ['a disk that can be filled needs root, to mount it'],
  ownEnds: [],
});

describe('what a run reports', () => {
  it('has the median and the longest time of each kind, and where that was', () => {
    const said = text(resultWith([]));
    expect(said).toMatch(/^a service is killed +3 +1\.50 s +2\.50 s +reporting$/m);
    expect(said).toContain('seed 7, 1 min, 3 faults');
    expect(said).toContain('NOT IMITATED: a disk that can be filled needs root, to mount it');
    expect(said).toMatch(/^postgres: lost 0, counted twice 0, unexplained 0, refused 0, unresolved 0$/m);
  });

  it('tells every finding by its kind', () => {
    const said = text(resultWith([{ kind: 'twice', check: 'reports', what: 'r-1 version 4' }]));
    expect(said).toContain('twice: reports: r-1 version 4');
    expect(said).toContain('postgres: lost 0, counted twice 1,');
  });

  it('is a page that says how it was made', () => {
    const page = markdown([resultWith([])], new Date('2026-11-23T00:00:00Z'));
    expect(page).toContain('- Date: 2026-11-23');
    expect(page).toContain('`npm run chaos -- --minutes 1 --seed 7 --transport postgres`');
    expect(page).toContain('| a service is killed | 3 | 1.50 s | 2.50 s | reporting |');
  });
});
