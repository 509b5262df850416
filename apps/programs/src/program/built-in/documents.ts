import { approximateDate } from '@toandan/kernel';
import type { LegalDocument } from '../domain/document.js';
import { builtInId } from './built-in-id.js';
import { BAC_GIANG, NATION } from './unit-ids.js';

type BuiltInDocument = Omit<LegalDocument, 'id' | 'version' | 'exercise'>;

/** What the press has published of them, 2019 to 2024. What it has not is absent. */
const DOCUMENTS = {
  '09/CTr-BCA-MTTW': {
    unitId: NATION,
    number: '09/CTr-BCA-MTTW',
    date: approximateDate('2013-08-01'),
    type: 'Chương trình phối hợp',
    issuer: 'Bộ Công an; Ban Thường trực Ủy ban Trung ương MTTQ Việt Nam và các tổ chức thành viên',
    title: 'Đẩy mạnh phong trào toàn dân bảo vệ an ninh Tổ quốc trong tình hình mới',
    variants: [
      { printed: '09/CTr-BCA-MTTQ', where: 'Kon Tum' },
      { printed: 'số 09, ngày 1/8/2013', where: 'Hà Nam' },
    ],
  },
  '22-CTr/ĐUCA-V28': {
    unitId: NATION,
    number: '22-CTr/ĐUCA-V28',
    type: 'Chương trình hành động',
    issuer: 'Đảng ủy Công an Trung ương',
    variants: [],
    note: 'Cơ quan ban hành suy ra từ ký hiệu ĐUCA.',
  },
  '38-CTr/BDVTW-BCA': {
    unitId: NATION,
    number: '38-CTr/BDVTW-BCA',
    type: 'Chương trình phối hợp',
    issuer: 'Ban Dân vận Trung ương; Bộ Công an',
    title: 'về công tác dân vận',
    variants: [],
  },
  'Bắc Giang 2023-2033': {
    unitId: BAC_GIANG,
    date: approximateDate('2024-01'),
    type: 'Chương trình phối hợp',
    issuer: 'Công an tỉnh Bắc Giang; Ủy ban MTTQ tỉnh Bắc Giang và các tổ chức thành viên',
    title: 'Đẩy mạnh phong trào toàn dân bảo vệ an ninh Tổ quốc, giai đoạn 2023 - 2033',
    variants: [],
    note: 'Chưa thấy công bố số và ngày; tháng lấy theo tin ngày 18/01/2024 về việc ban hành.',
  },
  '44-KL/TW': {
    unitId: NATION,
    number: '44-KL/TW',
    date: approximateDate('2019-01-22'),
    type: 'Kết luận',
    issuer: 'Ban Bí thư Trung ương Đảng',
    title: 'về việc tiếp tục đẩy mạnh thực hiện Chỉ thị số 09-CT/TW',
    variants: [],
  },
  '09-CT/TW': {
    unitId: NATION,
    number: '09-CT/TW',
    date: approximateDate('2011-12-01'),
    type: 'Chỉ thị',
    issuer: 'Ban Bí thư Trung ương Đảng (khóa XI)',
    title: 'Tăng cường sự lãnh đạo của Đảng đối với phong trào toàn dân bảo vệ ANTQ trong tình hình mới',
    variants: [],
  },
  '77/QĐ-TTg': {
    unitId: NATION,
    number: '77/QĐ-TTg',
    date: approximateDate('2022-11-30'),
    type: 'Quyết định',
    issuer: 'Thủ tướng Chính phủ',
    title: 'phê duyệt Đề án xây dựng thế trận an ninh Nhân dân (ANND) trên không gian mạng',
    variants: [],
    note: 'Số ghi theo bản in; một quyết định cuối tháng 11 khó mang số có hai chữ số nên có thể thiếu, chưa xác nhận.',
  },
  '23-CT/TU': {
    unitId: BAC_GIANG,
    number: '23-CT/TU',
    date: approximateDate('2023-04-28'),
    type: 'Chỉ thị',
    issuer: 'Ban Thường vụ Tỉnh ủy Bắc Giang',
    title:
      'Tăng cường sự lãnh đạo của Đảng đối với công tác xây dựng thế trận ANND kết hợp chặt chẽ với thế trận quốc phòng toàn dân vững chắc',
    variants: [],
  },
} as const satisfies Record<string, BuiltInDocument>;

export type BuiltInDocumentName = keyof typeof DOCUMENTS;

export function documentId(name: BuiltInDocumentName): string {
  return builtInId(`document/${name}`);
}

export const BUILT_IN_DOCUMENTS: readonly LegalDocument[] = Object.entries<BuiltInDocument>(DOCUMENTS).map(
  ([name, facts]) => ({ ...facts, id: documentId(name as BuiltInDocumentName), version: 1, exercise: false }),
);
