/** What was published of one conferral of awards. What was not published is absent: that is not zero. */
export interface PublishedAward {
  /** Of the demo's own: one key of the calls that enter it. */
  readonly id: string;
  /** The province's code at that time. */
  readonly code: string;
  readonly forms: readonly string[];
  readonly conferredBy: string;
  readonly conferred?: string;
  readonly collectives?: number;
  readonly individuals?: number;
  readonly models?: number;
  readonly reason: string;
}

const EMULATION_2018 = 'Phong trào thi đua "Toàn dân bảo vệ an ninh Tổ quốc" năm 2018';

/** Six conferrals in three provinces. */
export const PUBLISHED_AWARDS: readonly PublishedAward[] = [
  {
    id: 'A01',
    code: '06',
    forms: ['Giấy khen', 'Bằng khen'],
    conferredBy: 'Công an tỉnh; Ủy ban MTTQ Việt Nam tỉnh',
    conferred: '2023-05-25',
    collectives: 2,
    individuals: 2,
    reason: 'Thực hiện Chương trình phối hợp số 09/CTr-BCA-MTTW',
  },
  {
    id: 'A02',
    code: '35',
    forms: ['Bằng khen'],
    conferredBy: 'Chủ tịch UBND tỉnh',
    conferred: '2023-06-06',
    collectives: 20,
    individuals: 23,
    reason: '10 năm thực hiện Chương trình phối hợp số 09, giai đoạn 2013-2023',
  },
  {
    id: 'A03',
    code: '35',
    forms: ['Bằng khen'],
    conferredBy: 'Bộ Công an; Tỉnh ủy; UBND tỉnh',
    models: 2,
    reason: 'Mô hình "Dân vận khéo" được nhân rộng toàn quốc',
  },
  {
    id: 'A04',
    code: '04',
    forms: ['Cờ thi đua', 'Bằng khen'],
    conferredBy: 'UBND tỉnh',
    conferred: '2019-03-12',
    collectives: 12,
    individuals: 8,
    reason: EMULATION_2018,
  },
  {
    id: 'A05',
    code: '04',
    forms: ['Cờ thi đua', 'Bằng khen'],
    conferredBy: 'Bộ Công an',
    conferred: '2019-03-12',
    collectives: 14,
    reason: EMULATION_2018,
  },
  {
    id: 'A06',
    code: '04',
    forms: ['Giấy khen'],
    conferredBy: 'Công an tỉnh',
    conferred: '2019-03-12',
    collectives: 29,
    individuals: 28,
    reason: EMULATION_2018,
  },
];
