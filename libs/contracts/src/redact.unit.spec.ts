import { describe, expect, it } from '@jest/globals';
import { IsOptional, IsString } from 'class-validator';
import { Classified } from './classified.js';
import { ContractRegistry } from './contract-registry.js';
import { EventContract } from './event-contract.js';
import { Nested, NestedList } from './nested.js';
import { redact, REDACTED } from './redact.js';
import { defineTopic } from './topic.js';

class Person {
  @Classified('internal')
  @IsString()
  role!: string;

  @Classified('protected')
  @IsString()
  name!: string;
}

@EventContract({
  type: 'cases.case-opened',
  version: 1,
  topic: defineTopic({
    name: 'cases.case.v1',
    owner: 'cases',
    aggregate: 'case',
    partitions: 1,
    retention: 'forever',
  }),
  key: 'caseId',
  summary: { vi: 'Hồ sơ được mở.', en: 'A case was opened.' },
})
class CaseOpenedV1 {
  @Classified('public')
  @IsString()
  caseId!: string;

  @Classified('public')
  @IsOptional()
  @Nested(() => Person)
  officer?: Person;

  @Classified('public')
  @NestedList(() => Person)
  people!: Person[];

  @Classified('protected')
  @IsOptional()
  @Nested(() => Person)
  witness?: Person;

  @Classified('internal')
  @IsOptional()
  @IsString({ each: true })
  tags?: string[];
}

const contract = ContractRegistry.of([CaseOpenedV1]).contractOf(CaseOpenedV1);
const person = { role: 'owner', name: 'Lan' };

describe('redact', () => {
  it('hides protected fields at every depth and shows the others', () => {
    const payload = { caseId: 'c', officer: person, people: [person], witness: person, tags: ['x'] };
    const before = structuredClone(payload);
    const shown = { role: 'owner', name: REDACTED };
    expect(redact(contract, payload)).toEqual({
      caseId: 'c',
      officer: shown,
      people: [shown],
      witness: REDACTED,
      tags: ['x'],
    });
    expect(payload).toEqual(before);
  });

  it.each<[string, unknown, unknown]>([
    ['a field nobody classified', { caseId: 'c', note: 'Lan' }, { caseId: 'c', note: REDACTED }],
    ['an object where a text should be', { caseId: { name: 'Lan' } }, { caseId: REDACTED }],
    ['a value that breaks its rule', { caseId: 7 }, { caseId: REDACTED }],
    ['an element that breaks its rule', { tags: ['x', 7] }, { tags: ['x', REDACTED] }],
    ['a text where an object should be', { officer: 'Lan' }, { officer: REDACTED }],
    ['an object where a list should be', { people: person }, { people: { role: 'owner', name: REDACTED } }],
    ['objects in a list of texts', { tags: [person, 'x', ['Lan']] }, { tags: [REDACTED, 'x', REDACTED] }],
    ['a payload that is no object', 'Lan', REDACTED],
    ['a payload that is a list', [person], REDACTED],
  ])('hides %s', (_, payload, expected) => {
    expect(redact(contract, payload)).toEqual(expected);
  });

  it('shows that a field is null', () => {
    expect(redact(contract, { caseId: null, officer: null })).toEqual({ caseId: null, officer: null });
  });
});
