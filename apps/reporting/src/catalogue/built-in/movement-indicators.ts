import type { Indicator } from '../domain/indicator.js';
import { COUNT, STOCK } from './usual-rules.js';

/** The people's own work: information, teams, models, tip-offs, recognition. */
export const MOVEMENT_INDICATORS: readonly Indicator[] = [
  {
    code: 'propaganda.law_sessions',
    names: {
      vi: 'Buổi học tập các văn bản pháp luật về ANTT',
      en: 'Law-study sessions on security and order held',
    },
    unit: 'buổi',
    group: 'tuyên truyền',
    ...COUNT,
  },
  {
    code: 'propaganda.household_commitments',
    names: {
      vi: 'Lượt hộ học tập và ký cam kết thực hiện nội quy, quy ước về ANTT',
      en: 'Household-turns that studied and signed commitments on security rules',
    },
    unit: 'lượt hộ',
    group: 'tuyên truyền',
    ...COUNT,
  },
  {
    code: 'force.patrol_teams',
    names: { vi: 'Tổ tuần tra an ninh xung kích', en: 'Shock security-patrol teams maintained' },
    unit: 'tổ',
    group: 'tổ chức quần chúng',
    ...STOCK,
  },
  {
    code: 'force.patrol_members',
    names: { vi: 'Thành viên tổ tuần tra an ninh xung kích', en: 'Members of shock security-patrol teams' },
    unit: 'người',
    group: 'tổ chức quần chúng',
    ...STOCK,
  },
  {
    code: 'force.security_selfmanage_teams',
    names: {
      vi: 'Tổ an ninh nhân dân, tổ tự quản về ANTT',
      en: "People's security teams and self-management teams",
    },
    unit: 'tổ',
    group: 'tổ chức quần chúng',
    ...STOCK,
  },
  {
    code: 'force.mediation_teams',
    names: { vi: 'Tổ hòa giải', en: 'Mediation teams' },
    unit: 'tổ',
    group: 'tổ chức quần chúng',
    ...STOCK,
  },
  {
    code: 'tipoff.letterbox_units',
    names: {
      vi: 'Thôn, bản, tổ dân phố có hòm thư góp ý về ANTT và tố giác tội phạm',
      en: 'Villages and residential groups with a tip-off letter box',
    },
    unit: 'thôn/tổ dân phố',
    group: 'tố giác tội phạm',
    ...STOCK,
  },
  {
    code: 'movement.launch_sessions',
    names: { vi: 'Buổi phát động phong trào TDBVANTQ', en: 'Movement launch sessions held' },
    unit: 'buổi',
    group: 'phát động',
    ...COUNT,
  },
  {
    code: 'movement.launch_participants',
    names: { vi: 'Lượt người tham gia phát động phong trào', en: 'Participant-turns at launch sessions' },
    unit: 'lượt người',
    group: 'phát động',
    ...COUNT,
  },
  {
    code: 'tipoff.received',
    names: { vi: 'Tin tố giác tội phạm thu được', en: 'Crime tip-offs received' },
    unit: 'tin',
    group: 'tố giác tội phạm',
    ...COUNT,
  },
  {
    code: 'propaganda.leaflets',
    names: {
      vi: 'Tờ rơi tuyên truyền phòng chống lừa đảo qua mạng',
      en: 'Leaflets against online fraud distributed',
    },
    unit: 'tờ',
    group: 'tuyên truyền',
    ...COUNT,
  },
  // 102/102 in one province and a bare 100 % in another: the latter is shown, never averaged.
  {
    code: 'force.regular_commune_police',
    names: {
      vi: 'Xã, thị trấn bố trí Công an chính quy',
      en: 'Communes and townships with regular police posted',
    },
    unit: 'xã, thị trấn',
    group: 'lực lượng',
    kind: 'ratio',
    overUnits: 'ratio',
    overTime: 'last',
    exercise: false,
  },
  // Published as 'newly built and maintained': what is there at the end, so never added over time.
  {
    code: 'model.total',
    names: {
      vi: 'Mô hình phong trào TDBVANTQ xây dựng mới và duy trì',
      en: 'Movement models newly built and maintained',
    },
    unit: 'mô hình',
    group: 'mô hình',
    ...STOCK,
  },
  {
    code: 'model.programme09',
    names: {
      vi: 'Mô hình triển khai thực hiện Chương trình phối hợp 09',
      en: 'Models carrying out Programme 09',
    },
    unit: 'mô hình',
    group: 'mô hình',
    ...STOCK,
  },
  {
    code: 'model.replicated_province',
    names: {
      vi: 'Mô hình xây dựng điểm từ cơ sở rồi nhân rộng toàn tỉnh',
      en: 'Pilot models from the grassroots replicated province-wide',
    },
    unit: 'mô hình',
    group: 'mô hình',
    ...STOCK,
  },
  {
    code: 'model.replicated_national',
    names: {
      vi: 'Mô hình "Dân vận khéo" được ghi nhận, chỉ đạo nhân rộng toàn quốc',
      en: '"Skilful mass mobilisation" models recognised and directed for national replication',
    },
    unit: 'mô hình',
    group: 'mô hình',
    ...STOCK,
  },
  // Residential areas and communes in one percentage: without a whole of its own there is nothing to divide anew.
  {
    code: 'safety.areas_communes',
    names: {
      vi: 'Khu dân cư, xã, phường, thị trấn đạt tiêu chuẩn "An toàn về ANTT" hằng năm',
      en: 'Residential areas and communes meeting the safety standard each year',
    },
    unit: '%',
    group: 'an toàn ANTT',
    kind: 'percentage',
    overUnits: 'none',
    overTime: 'none',
    exercise: false,
  },
  // 718/768 in one province and a bare 90 % in another. Recognised anew each year, so over years it is the last.
  {
    code: 'safety.agencies',
    names: {
      vi: 'Cơ quan, doanh nghiệp, nhà trường đạt tiêu chuẩn "An toàn về ANTT"',
      en: 'Agencies, enterprises and schools meeting the safety standard',
    },
    unit: 'đơn vị',
    group: 'an toàn ANTT',
    kind: 'ratio',
    overUnits: 'ratio',
    overTime: 'last',
    exercise: false,
  },
  {
    code: 'tipoff.valuable',
    names: {
      vi: 'Nguồn tin có giá trị do quần chúng nhân dân cung cấp',
      en: 'Valuable information items supplied by the public',
    },
    unit: 'nguồn tin',
    group: 'tố giác tội phạm',
    ...COUNT,
  },
  // Recognised anew each year, so over years it is the last.
  {
    code: 'safety.communes',
    names: {
      vi: 'Xã, phường được công nhận đạt tiêu chuẩn "An toàn về ANTT"',
      en: 'Communes recognised as meeting the safety standard',
    },
    unit: 'xã, phường',
    group: 'an toàn ANTT',
    kind: 'ratio',
    overUnits: 'ratio',
    overTime: 'last',
    exercise: false,
  },
  // Themes of one programme: another province’s programme has the same ones, so they are not added.
  {
    code: 'programme.content_groups',
    names: {
      vi: 'Nhóm nội dung của Chương trình phối hợp',
      en: 'Content groups of the coordination programme',
    },
    unit: 'nhóm',
    group: 'chương trình',
    kind: 'stock',
    overUnits: 'none',
    overTime: 'last',
    exercise: false,
  },
];
