import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PLATFORM_STATUS } from './problem/platform-status.js';
import { SpecService } from './spec-service.js';

const text = readFileSync(path.resolve(import.meta.dirname, '../../../docs/reference/http.md'), 'utf8');
const examples = [...text.matchAll(/```http\n([\s\S]*?)```/g)].map(([, example]) => example!);

describe('docs/reference/http.md', () => {
  let service: SpecService;

  beforeAll(async () => {
    service = await SpecService.open();
  });
  afterAll(() => service.close());

  it('has examples', () => {
    expect(examples).toHaveLength(5);
  });

  it.each(examples)('says what happens: %s', async (example) => {
    const [, request, status, answer] = /^([\s\S]*?)\n\n(\d{3})\n([\s\S]*)$/.exec(example)!;
    const [head, content] = request!.split('\n\n');
    const [first, ...lines] = head!.split('\n');
    const [method, address] = first!.split(' ');
    // In lower case, or fetch would send a header twice that the test's client also sets.
    const headers = Object.fromEntries(
      lines.map((line) => line.split(': ')).map(([name, value]) => [name!.toLowerCase(), value!]),
    );
    const raw = content === undefined ? {} : { raw: content };
    const reply = await service.call(method!, address!, { headers, ...raw });
    expect(reply.status).toBe(Number(status));
    if (answer!.trim() !== '') expect(reply.body).toMatchObject(JSON.parse(answer!) as object);
  });

  it('names every code of the platform beside its status', () => {
    const rows = text.split('\n').filter((line) => /^\| [45]\d\d/.test(line));
    for (const [code, status] of Object.entries(PLATFORM_STATUS)) {
      const row = rows.find((line) => line.includes(`\`${code}\``));
      expect({ code, row: row?.split('|')[1]?.includes(String(status)) }).toEqual({ code, row: true });
    }
  });
});
