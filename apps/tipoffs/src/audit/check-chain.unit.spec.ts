import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EMPTY_HEAD, nextEntry, type AuditAct, type AuditEntry, type AuditHead } from './audit-entry.js';
import { checkChain } from './check-chain.js';

const act: fc.Arbitrary<AuditAct> = fc.record(
  {
    at: fc.date({ noInvalidDate: true, min: new Date('2020-01-01'), max: new Date('2100-01-01') }),
    by: fc.string({ unit: 'grapheme' }),
    action: fc.constantFrom('content-read' as const, 'identity-read' as const),
    tipoffId: fc.uuid(),
    details: fc.dictionary(fc.constantFrom('reason', 'until'), fc.string(), { minKeys: 1 }),
  },
  { requiredKeys: ['at', 'by', 'action'] },
);
const acts = fc.array(act, { minLength: 1, maxLength: 8 });

function chainOf(list: readonly AuditAct[]): { entries: AuditEntry[]; head: AuditHead } {
  const entries: AuditEntry[] = [];
  let head = EMPTY_HEAD;
  for (const one of list) {
    const entry = nextEntry(head, one);
    entries.push(entry);
    head = { seq: entry.seq, hash: entry.hash };
  }
  return { entries, head };
}

async function* stream(entries: readonly AuditEntry[]): AsyncIterable<AuditEntry> {
  yield* entries;
}

const holds = async (entries: readonly AuditEntry[], head: AuditHead, noted?: AuditHead): Promise<boolean> =>
  (await checkChain(stream(entries), head, noted)).intact;

describe('the chain', () => {
  it('is whole as it was made, also against each head noted on the way', async () => {
    await fc.assert(
      fc.asyncProperty(acts, fc.nat(), async (list, pick) => {
        const { entries, head } = chainOf(list);
        const { seq, hash } = entries[pick % entries.length]!;
        expect(await checkChain(stream(entries), head, { seq, hash })).toEqual({ intact: true, head });
      }),
    );
    expect(await holds([], EMPTY_HEAD)).toBe(true);
  });

  it('breaks when an entry is taken away, wherever it stood', async () => {
    await fc.assert(
      fc.asyncProperty(acts, fc.nat(), async (list, pick) => {
        const { entries, head } = chainOf(list);
        expect(await holds(entries.toSpliced(pick % entries.length, 1), head)).toBe(false);
      }),
    );
  });

  it('breaks when anything in an entry changes', async () => {
    const changes: ((entry: AuditEntry) => AuditEntry)[] = [
      (entry) => ({ ...entry, at: new Date(entry.at.getTime() + 1) }),
      (entry) => ({ ...entry, by: `${entry.by}x` }),
      (entry) => ({
        ...entry,
        action: entry.action === 'content-read' ? 'identity-read' : 'content-read',
      }),
      (entry) => ({ ...entry, tipoffId: '00000000-0000-4000-8000-000000000000' }),
      (entry) => ({ ...entry, details: { ...entry.details, more: 1 } }),
      (entry) => ({ ...entry, seq: entry.seq + 1 }),
      (entry) => ({ ...entry, previous: 'f'.repeat(64) }),
      (entry) => ({ ...entry, hash: 'f'.repeat(64) }),
    ];
    await fc.assert(
      fc.asyncProperty(acts, fc.nat(), fc.constantFrom(...changes), async (list, pick, change) => {
        const { entries, head } = chainOf(list);
        const at = pick % entries.length;
        expect(await holds(entries.with(at, change(entries[at]!)), head)).toBe(false);
      }),
    );
  });

  it('breaks when two entries change places, and when one is added at the end', async () => {
    const at = new Date('2026-11-22T00:00:00Z');
    const { entries, head } = chainOf([1, 2, 3].map((nth) => ({ at, by: `${nth}`, action: 'content-read' })));
    const [one, two, three] = entries as [AuditEntry, AuditEntry, AuditEntry];
    expect(await holds([one, three, two], head)).toBe(false);
    const added = nextEntry(head, { at, by: '4', action: 'content-read' });
    expect(await checkChain(stream([...entries, added]), head)).toMatchObject({ fault: 'other-end' });
  });

  it('that was made anew, hashes and head and all, is told by a head noted before', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (list) => {
        const { head: noted } = chainOf(list);
        const anew = chainOf(list.with(0, { ...list[0]!, by: `${list[0]!.by}x` }));
        expect(await holds(anew.entries, anew.head)).toBe(true);
        expect(await holds(anew.entries, anew.head, noted)).toBe(false);
        const shorter = chainOf(list.slice(0, -1));
        expect(await holds(shorter.entries, shorter.head, noted)).toBe(false);
      }),
    );
  });
});
