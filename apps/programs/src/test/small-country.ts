import { createEvent, UnitEstablishedV1, UnitsMergedV1 } from '@toandan/contracts';
import { BAC_GIANG, BAC_KAN, HA_NAM, NATION } from '../program/built-in/unit-ids.js';

const id = (nth: number): string => `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`;

/** What became of Bắc Giang, and a commune of it. */
export const BAC_NINH = id(1);
export const COMMUNE = id(2);
const FORMER_BAC_NINH = id(3);
const REFORM = '2025-07-01';

/** For the tests: what the registry would publish of the units that the built-in programmes name. */
export function smallCountry(): object[] {
  return [
    createEvent(UnitEstablishedV1, {
      unitId: NATION,
      level: 'nation',
      kind: 'nation',
      names: { vi: 'Việt Nam' },
      effectiveDate: '1976-07-02',
    }),
    province(BAC_GIANG, '24', 'Bắc Giang'),
    province(FORMER_BAC_NINH, '27', 'Bắc Ninh'),
    province(BAC_KAN, '06', 'Bắc Kạn'),
    province(HA_NAM, '35', 'Hà Nam'),
    province(BAC_NINH, '24', 'Bắc Ninh', REFORM),
    createEvent(UnitsMergedV1, {
      unitId: BAC_NINH,
      sources: [BAC_GIANG, FORMER_BAC_NINH].map((unitId) => ({ unitId, share: '1', estimated: false })),
      effectiveDate: REFORM,
      legalBasis: { documentNumber: '202/2025/QH15', documentDate: '2025-06-12', issuer: 'Quốc hội' },
    }),
    createEvent(UnitEstablishedV1, {
      unitId: COMMUNE,
      level: 'commune',
      kind: 'commune',
      code: '07210',
      names: { vi: 'Thử' },
      parentId: BAC_NINH,
      effectiveDate: REFORM,
    }),
  ];
}

function province(unitId: string, code: string, vi: string, effectiveDate = '2008-08-01'): object {
  return createEvent(UnitEstablishedV1, {
    unitId,
    level: 'province',
    kind: 'province',
    code,
    names: { vi },
    parentId: NATION,
    effectiveDate,
  });
}
