import { approximateDate } from '@toandan/kernel';
import type { Program } from '../domain/program.js';
import type { Review } from '../domain/review.js';
import { builtInId } from './built-in-id.js';
import { documentId, type BuiltInDocumentName } from './documents.js';
import { BAC_GIANG, BAC_KAN, HA_NAM, NATION } from './unit-ids.js';

/** A programme and its reviews, as they were published. */
export interface BuiltInProgram {
  readonly program: Program;
  readonly reviews: readonly Review[];
}

type Facts = Omit<Program, 'id' | 'version' | 'exercise' | 'documentId' | 'citedDocumentIds'> & {
  readonly document: BuiltInDocumentName;
  readonly cites?: readonly BuiltInDocumentName[];
};

const FRONT = 'Ủy ban MTTQ tỉnh Bắc Giang';
const MEMBERS = 'các tổ chức thành viên';
const POLICE = 'Công an tỉnh Bắc Giang';
/** The day on which three programmes were reviewed by one conference online. */
const JOINT_REVIEW = { kind: 'interim', unitId: NATION, held: approximateDate('2019-03-11') } as const;

export const BUILT_IN_PROGRAMS: readonly BuiltInProgram[] = [
  builtIn(
    {
      document: '09/CTr-BCA-MTTW',
      unitId: NATION,
      level: 'nation',
      title: 'Đẩy mạnh phong trào toàn dân bảo vệ an ninh Tổ quốc trong tình hình mới',
      parties: [
        'Bộ Công an',
        'Ban Thường trực Ủy ban Trung ương MTTQ Việt Nam',
        'các tổ chức thành viên của MTTQ',
      ],
      phase: { from: approximateDate('2013'), to: approximateDate('2023') },
      responsibilities: [],
    },
    [
      { ...JOINT_REVIEW, years: 5, note: 'Trực tuyến toàn quốc, chung với chương trình 22 và 38.' },
      { kind: 'final', years: 10, unitId: BAC_KAN, held: approximateDate('2023-05-25') },
      {
        kind: 'final',
        years: 10,
        unitId: HA_NAM,
        held: approximateDate('2023-06-06'),
        note: 'Nguồn chỉ ghi ngày 6/6; năm suy ra từ giai đoạn 2013-2023.',
      },
    ],
  ),
  builtIn(
    {
      document: '22-CTr/ĐUCA-V28',
      unitId: NATION,
      level: 'nation',
      title: 'Chương trình hành động',
      parties: ['Đảng ủy Công an Trung ương'],
      responsibilities: [],
    },
    [{ ...JOINT_REVIEW, years: 5 }],
  ),
  builtIn(
    {
      document: '38-CTr/BDVTW-BCA',
      unitId: NATION,
      level: 'nation',
      title: 'Chương trình phối hợp về công tác dân vận',
      parties: ['Ban Dân vận Trung ương', 'Bộ Công an'],
      responsibilities: [],
    },
    [{ ...JOINT_REVIEW, years: 2 }],
  ),
  builtIn(
    {
      document: 'Bắc Giang 2023-2033',
      cites: ['44-KL/TW', '09-CT/TW', '77/QĐ-TTg', '23-CT/TU'],
      unitId: BAC_GIANG,
      level: 'province',
      title: 'Đẩy mạnh phong trào toàn dân bảo vệ an ninh Tổ quốc, giai đoạn 2023 - 2033',
      parties: [POLICE, FRONT, MEMBERS],
      phase: { from: approximateDate('2023'), to: approximateDate('2033') },
      contentGroups: {
        stated: 8,
        texts: [
          'Văn bản chỉ đạo của các cấp',
          'Kế hoạch phát động theo địa bàn, lĩnh vực',
          'An ninh nhân dân trên không gian mạng',
          'Mô hình, tổ chức quần chúng và vùng giáp ranh; bốn tự: quản, phòng, bảo vệ, hòa giải',
          'Lực lượng của các bên',
          'Tập huấn hằng năm',
          'Cùng kiểm tra, giám sát, sơ kết, tổng kết',
          'Khen thưởng',
        ],
        note: 'Nguồn nêu 8 nhóm nhưng không đánh số; đây là các chủ đề đọc được.',
      },
      responsibilities: [
        {
          parties: [FRONT, MEMBERS],
          duties: [
            'Phổ biến pháp luật về an ninh, trật tự',
            'Vận động người dân báo tin về tội phạm',
            'Giúp người lầm lỗi tại nơi cư trú',
            'Vận động giao nộp vũ khí, vật liệu nổ',
            'Môi trường, giao thông, phòng cháy',
          ],
        },
        {
          parties: [POLICE],
          duties: [
            'Hướng dẫn công an cấp dưới lập kế hoạch năm cùng MTTQ cùng cấp',
            'Tham mưu cho cấp ủy, chính quyền',
            'Nhận và xử lý kịp thời tin do MTTQ, tổ chức thành viên và người dân cung cấp',
            'Nắm tình hình, đấu tranh với tội phạm',
            'Phát huy hội viên trong lực lượng cơ sở và mô hình',
          ],
        },
      ],
    },
    [],
  ),
];

function builtIn(
  { document, cites = [], ...facts }: Facts,
  reviews: readonly Omit<Review, 'id' | 'programId'>[],
): BuiltInProgram {
  const id = builtInId(`program/${document}`);
  const program: Program = {
    ...facts,
    id,
    version: 1,
    exercise: false,
    documentId: documentId(document),
    citedDocumentIds: cites.map(documentId),
  };
  return {
    program,
    reviews: reviews.map((review) => ({
      ...review,
      id: builtInId(`review/${document}/${review.kind}/${review.years}/${review.unitId}/${review.held}`),
      programId: id,
    })),
  };
}
