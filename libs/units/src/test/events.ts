import {
  UnitEstablishedV1,
  UnitMovedV1,
  UnitRenamedV1,
  UnitSplitV1,
  UnitsMergedV1,
  createEvent,
  type LegalBasis,
} from '@toandan/contracts';
import type { UnitPayload } from '../consumer/facts-of.js';

/** For the tests: what the registry would tell of a small country. */
const legalBasis: LegalBasis = {
  documentNumber: '1/2025/QH15',
  documentDate: '2025-06-12',
  issuer: 'Quốc hội',
};

const FOUNDED = '2000-01-01';

/** Readable ids: `id(1)`, `id(2)`, … */
export function id(nth: number): string {
  return `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`;
}

export const NATION = id(0);

export function nation(): UnitEstablishedV1 {
  return createEvent(UnitEstablishedV1, {
    unitId: NATION,
    level: 'nation',
    kind: 'nation',
    names: { vi: 'Việt Nam' },
    effectiveDate: FOUNDED,
  });
}

export function province(nth: number, effectiveDate = FOUNDED): UnitEstablishedV1 {
  return createEvent(UnitEstablishedV1, {
    unitId: id(nth),
    level: 'province',
    kind: 'province',
    code: String(nth).padStart(2, '0'),
    names: { vi: `Tỉnh số ${nth}`, en: `Province ${nth}` },
    parentId: NATION,
    effectiveDate,
  });
}

export function commune(nth: number, parent: number, effectiveDate = FOUNDED): UnitEstablishedV1 {
  return createEvent(UnitEstablishedV1, {
    unitId: id(nth),
    level: 'commune',
    kind: 'commune',
    code: String(nth).padStart(5, '0'),
    names: { vi: `Xã số ${nth}` },
    parentId: id(parent),
    effectiveDate,
  });
}

export function merged(into: number, sources: readonly number[], effectiveDate: string): UnitsMergedV1 {
  return createEvent(UnitsMergedV1, {
    unitId: id(into),
    sources: sources.map((nth) => ({ unitId: id(nth), share: '1', estimated: false })),
    effectiveDate,
    legalBasis,
  });
}

/** Parts as unit and share, all estimated. */
export function split(
  nth: number,
  parts: readonly (readonly [number, string])[],
  effectiveDate: string,
): UnitSplitV1 {
  return createEvent(UnitSplitV1, {
    unitId: id(nth),
    parts: parts.map(([to, share]) => ({ unitId: id(to), share, estimated: true })),
    effectiveDate,
    legalBasis,
  });
}

export function moved(nth: number, parent: number, effectiveDate: string): UnitMovedV1 {
  return createEvent(UnitMovedV1, { unitId: id(nth), parentId: id(parent), effectiveDate, legalBasis });
}

export function renamed(nth: number, vi: string, effectiveDate: string): UnitRenamedV1 {
  return createEvent(UnitRenamedV1, {
    unitId: id(nth),
    kind: 'province',
    code: String(nth).padStart(2, '0'),
    names: { vi },
    effectiveDate,
    legalBasis,
  });
}

/** 1 and 2 became 10, 3 was divided between 10 and 11, communes went along; 4 stayed and was renamed. */
export function history(): UnitPayload[] {
  const DAY = '2025-07-01';
  return [
    nation(),
    ...[1, 2, 3, 4].map((nth) => province(nth)),
    commune(101, 1),
    commune(301, 3),
    renamed(4, 'Tỉnh mới', '2010-05-01'),
    province(10, DAY),
    province(11, DAY),
    merged(10, [1, 2], DAY),
    split(
      3,
      [
        [10, '0.25'],
        [11, '0.75'],
      ],
      DAY,
    ),
    moved(101, 10, DAY),
    moved(301, 11, DAY),
  ];
}
