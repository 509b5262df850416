import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API, ProgramsStage } from '../../test/programs-stage.js';
import { BUILT_IN_PROGRAMS } from './programs.js';
import { BUILT_IN_DOCUMENTS, documentId } from './documents.js';
import { BAC_GIANG, BAC_KAN, HA_NAM, NATION } from './unit-ids.js';

interface Shown {
  id: string;
  version: number;
  document: { number?: string; date?: string };
}

describe('what comes with the platform', () => {
  let programs: ProgramsStage;

  beforeAll(async () => {
    programs = await ProgramsStage.open();
  });
  afterAll(() => programs.close());

  it('is four programmes with eight documents and five reviews, told once each', async () => {
    const listed = await programs.reader.get<{ items: Shown[] }>(`${API}/programs`);
    expect(listed.body.items.map(({ document }) => [document.number, document.date])).toEqual([
      [undefined, '2024-01'],
      ['09/CTr-BCA-MTTW', '2013-08-01'],
      // Without a date, and never with one that nobody has published.
      ...listed.body.items.slice(2).map(({ document }) => [document.number, undefined]),
    ]);
    expect(listed.body.items.slice(2).map(({ document }) => document.number)).toEqual(
      expect.arrayContaining(['22-CTr/ĐUCA-V28', '38-CTr/BDVTW-BCA']),
    );
    const documents = await programs.reader.get<{ items: unknown[] }>(`${API}/documents`);
    expect(documents.body.items).toHaveLength(8);
    const told = await programs.published();
    expect(told.map(({ type }) => type).sort()).toEqual([
      ...Array<string>(4).fill('programs.program-signed'),
      ...Array<string>(5).fill('programs.review-held'),
    ]);
  });

  it('is told as far as it is known', async () => {
    const told = await programs.published();
    const signed = told
      .filter(({ type }) => type === 'programs.program-signed')
      .map(({ payload }) => payload);
    expect(signed.find(({ documentNumber }) => documentNumber === '22-CTr/ĐUCA-V28')).toEqual({
      programId: expect.any(String),
      unitId: NATION,
      documentNumber: '22-CTr/ĐUCA-V28',
      title: 'Chương trình hành động',
      parties: ['Đảng ủy Công an Trung ương'],
      exercise: false,
    });
    expect(signed.find(({ unitId }) => unitId === BAC_GIANG)).toMatchObject({
      signed: '2024-01',
      contentGroups: 8,
    });
    const held = told.filter(({ type }) => type === 'programs.review-held').map(({ payload }) => payload);
    expect(held.map(({ kind, years, unitId, held: day }) => [kind, years, unitId, day])).toEqual([
      ['interim', 5, NATION, '2019-03-11'],
      ['final', 10, BAC_KAN, '2023-05-25'],
      ['final', 10, HA_NAM, '2023-06-06'],
      ['interim', 5, NATION, '2019-03-11'],
      ['interim', 2, NATION, '2019-03-11'],
    ]);
  });

  it('has ids that never change', () => {
    expect(documentId('09/CTr-BCA-MTTW')).toBe('4623a2c0-56f0-5d80-8448-e3cb355dac1c');
    expect(BUILT_IN_PROGRAMS.map(({ program }) => program.id)).toEqual([
      'b423eeed-c6e3-5743-89f1-0e097f852fc6',
      '4e66f452-44b9-5213-8a74-98df536894eb',
      '7640e026-ba0b-5c20-93a1-f199d41123f7',
      'b3744e12-75d1-59ed-ae22-c250080fc134',
    ]);
    const ids = BUILT_IN_PROGRAMS.flatMap(({ program, reviews }) => [
      program.id,
      ...reviews.map(({ id }) => id),
    ]);
    expect(new Set([...ids, ...BUILT_IN_DOCUMENTS.map(({ id }) => id)]).size).toBe(17);
  });

  it('is left alone by the next start, with what people have made of it', async () => {
    const id = documentId('22-CTr/ĐUCA-V28');
    const before = await programs.published();
    const { body } = await programs.reader.get<Record<string, unknown>>(`${API}/documents/${id}`);
    const { id: _id, version, unitId: _unit, exercise: _exercise, ...facts } = body;
    const changed = await programs.ministry.put(
      `${API}/documents/${id}`,
      { ...facts, date: '2014' },
      { ifMatch: Number(version) },
    );
    expect(changed.status).toBe(200);
    await programs.stage.stop();
    await programs.stage.start();
    expect((await programs.reader.get(`${API}/documents/${id}`)).body).toMatchObject({
      date: '2014',
      version: 2,
    });
    expect(await programs.published()).toEqual(before);
  });
});

const FIGURES = join(import.meta.dirname, '../../../../../../shared/data/published-figures.json');

interface Published {
  programs: {
    number: string | null;
    signed: string | null;
    phase: string | null;
    parties: string[];
    title: string;
  }[];
  documents: { number: string | null; date: string | null; type: string; title: string | null }[];
}

(existsSync(FIGURES) ? describe : describe.skip)(
  `what comes with the platform, beside its source${existsSync(FIGURES) ? '' : ' [shared/data is absent]'}`,
  () => {
    const read = (): Published => JSON.parse(readFileSync(FIGURES, 'utf8')) as Published;
    const numbered = <T extends { number: string | null }>(rows: T[]): T[] =>
      rows.toSorted((a, b) => ((a.number ?? '') < (b.number ?? '') ? -1 : 1));

    it('has its documents', () => {
      const ours = BUILT_IN_DOCUMENTS.map(({ number = null, date = null, type, title = null }) => ({
        number,
        date,
        type,
        title,
      }));
      const theirs = read().documents.map(({ number, date, type, title }) => ({ number, date, type, title }));
      expect(numbered(ours)).toEqual(numbered(theirs));
    });

    it('has its programmes', () => {
      const documents = new Map(BUILT_IN_DOCUMENTS.map((one) => [one.id, one]));
      const ours = BUILT_IN_PROGRAMS.map(({ program: { documentId: own, phase, parties, title } }) => ({
        number: documents.get(own)?.number ?? null,
        signed: documents.get(own)?.date ?? null,
        phase: phase === undefined ? null : `${phase.from}-${phase.to}`,
        parties,
        title,
      }));
      const theirs = read().programs.map(({ number, signed, phase, title, parties }) => ({
        number,
        signed,
        phase,
        parties,
        title,
      }));
      expect(numbered(ours)).toEqual(numbered(theirs));
    });
  },
);
