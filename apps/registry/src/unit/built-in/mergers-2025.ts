import type { BuiltInProvince } from './built-in-province.js';

export interface BuiltInMerger extends BuiltInProvince {
  /** Codes of the former provinces of which it was made, each of them whole. */
  readonly of: readonly string[];
}

/** The 23 provinces made on 1 July 2025; with the 11 that stayed as they were they are 34. */
export const MERGERS_2025: readonly BuiltInMerger[] = [
  { code: '08', kind: 'province', vi: 'Tuyên Quang', en: 'Tuyen Quang', of: ['02', '08'] },
  { code: '15', kind: 'province', vi: 'Lào Cai', en: 'Lao Cai', of: ['10', '15'] },
  { code: '19', kind: 'province', vi: 'Thái Nguyên', en: 'Thai Nguyen', of: ['06', '19'] },
  { code: '24', kind: 'province', vi: 'Bắc Ninh', en: 'Bac Ninh', of: ['24', '27'] },
  { code: '25', kind: 'province', vi: 'Phú Thọ', en: 'Phu Tho', of: ['17', '25', '26'] },
  { code: '31', kind: 'municipality', vi: 'Hải Phòng', en: 'Hai Phong', of: ['30', '31'] },
  { code: '33', kind: 'province', vi: 'Hưng Yên', en: 'Hung Yen', of: ['33', '34'] },
  { code: '37', kind: 'province', vi: 'Ninh Bình', en: 'Ninh Binh', of: ['35', '36', '37'] },
  { code: '44', kind: 'province', vi: 'Quảng Trị', en: 'Quang Tri', of: ['44', '45'] },
  { code: '48', kind: 'municipality', vi: 'Đà Nẵng', en: 'Da Nang', of: ['48', '49'] },
  { code: '51', kind: 'province', vi: 'Quảng Ngãi', en: 'Quang Ngai', of: ['51', '62'] },
  { code: '52', kind: 'province', vi: 'Gia Lai', en: 'Gia Lai', of: ['52', '64'] },
  { code: '56', kind: 'province', vi: 'Khánh Hòa', en: 'Khanh Hoa', of: ['56', '58'] },
  { code: '66', kind: 'province', vi: 'Đắk Lắk', en: 'Dak Lak', of: ['54', '66'] },
  { code: '68', kind: 'province', vi: 'Lâm Đồng', en: 'Lam Dong', of: ['60', '67', '68'] },
  { code: '75', kind: 'province', vi: 'Đồng Nai', en: 'Dong Nai', of: ['70', '75'] },
  { code: '79', kind: 'municipality', vi: 'Hồ Chí Minh', en: 'Ho Chi Minh', of: ['74', '77', '79'] },
  { code: '80', kind: 'province', vi: 'Tây Ninh', en: 'Tay Ninh', of: ['72', '80'] },
  { code: '82', kind: 'province', vi: 'Đồng Tháp', en: 'Dong Thap', of: ['82', '87'] },
  { code: '86', kind: 'province', vi: 'Vĩnh Long', en: 'Vinh Long', of: ['83', '84', '86'] },
  { code: '91', kind: 'province', vi: 'An Giang', en: 'An Giang', of: ['89', '91'] },
  { code: '92', kind: 'municipality', vi: 'Cần Thơ', en: 'Can Tho', of: ['92', '93', '94'] },
  { code: '96', kind: 'province', vi: 'Cà Mau', en: 'Ca Mau', of: ['95', '96'] },
];
