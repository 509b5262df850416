import type { AccountToHave } from '@toandan/embedded-issuer';

/** One account for each role that serves the whole country. */
export const NATIONAL_ACCOUNTS: readonly AccountToHave[] = [
  accountOf('ra-soat.bo', 'Cán bộ rà soát của Bộ', 'Ministry reviewer', 'ministry-reviewer'),
  accountOf('phan-tich.bo', 'Chuyên viên phân tích của Bộ', 'Ministry analyst', 'ministry-analyst'),
  accountOf('danh-muc', 'Chủ quản danh mục chỉ tiêu', 'Catalogue owner', 'catalogue-owner'),
  accountOf('truc-ban', 'Trực ban đường dây nóng', 'Hotline operator', 'hotline-operator'),
  accountOf('giu-khoa', 'Người giữ khóa danh tính', 'Custodian', 'custodian'),
  accountOf('quan-tri', 'Quản trị hệ thống', 'Administrator', 'administrator'),
  accountOf('van-hanh', 'Cán bộ vận hành hệ thống', 'Operator', 'operator'),
];

/** @param unitId of the unit that the account serves */
export function accountOf(
  login: string,
  vi: string,
  en: string,
  role: string,
  unitId?: string,
): AccountToHave {
  return { login, name: { vi, en }, roles: [role], ...(unitId === undefined ? {} : { unitId }) };
}
