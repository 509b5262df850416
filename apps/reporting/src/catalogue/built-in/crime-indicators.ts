import type { Indicator } from '../domain/indicator.js';
import { COUNT } from './usual-rules.js';

/** The fight against crime that the movement supports. */
export const CRIME_INDICATORS: readonly Indicator[] = [
  // A campaign of the whole country is opened by each province, and is counted as often.
  {
    code: 'crime.campaigns',
    names: { vi: 'Đợt cao điểm tấn công, trấn áp tội phạm', en: 'Peak anti-crime campaigns opened' },
    unit: 'đợt',
    group: 'đấu tranh',
    ...COUNT,
  },
  {
    code: 'crime.gangs_broken',
    names: { vi: 'Ổ nhóm tội phạm hình sự bị triệt phá', en: 'Criminal gangs broken up' },
    unit: 'ổ nhóm',
    group: 'đấu tranh',
    ...COUNT,
  },
  {
    code: 'drug.lines_broken',
    names: { vi: 'Đường dây vận chuyển ma túy bị triệt phá', en: 'Drug-trafficking lines broken up' },
    unit: 'đường dây',
    group: 'ma túy',
    ...COUNT,
  },
  {
    code: 'drug.spots_removed',
    names: { vi: 'Tụ điểm, điểm mua bán ma túy bị triệt xóa', en: 'Drug-dealing spots eliminated' },
    unit: 'tụ điểm',
    group: 'ma túy',
    ...COUNT,
  },
  {
    code: 'admin.environment_cases',
    names: {
      vi: 'Trường hợp vi phạm pháp luật về bảo vệ môi trường bị phát hiện, xử lý',
      en: 'Environmental violations detected and handled',
    },
    unit: 'trường hợp',
    group: 'đấu tranh',
    ...COUNT,
  },
  {
    code: 'admin.foodsafety_incidents',
    names: {
      vi: 'Vụ vi phạm vệ sinh an toàn thực phẩm bị xử lý',
      en: 'Food-safety violation incidents handled',
    },
    unit: 'vụ',
    group: 'đấu tranh',
    ...COUNT,
  },
  {
    code: 'admin.foodsafety_violators',
    names: {
      vi: 'Trường hợp vi phạm vệ sinh an toàn thực phẩm bị xử lý',
      en: 'Food-safety violators handled',
    },
    unit: 'trường hợp',
    group: 'đấu tranh',
    ...COUNT,
  },
  {
    code: 'crime.social_order_solved',
    names: { vi: 'Vụ phạm tội về trật tự xã hội được điều tra làm rõ', en: 'Social-order offences solved' },
    unit: 'vụ',
    group: 'đấu tranh',
    ...COUNT,
  },
  {
    code: 'crime.wanted_caught',
    names: {
      vi: 'Đối tượng có lệnh truy nã bị bắt, vận động đầu thú',
      en: 'Wanted persons arrested or persuaded to surrender',
    },
    unit: 'đối tượng',
    group: 'đấu tranh',
    ...COUNT,
  },
  {
    code: 'measure.compulsory_education',
    names: {
      vi: 'Người được lập hồ sơ đề nghị đưa vào cơ sở giáo dục bắt buộc',
      en: 'Persons filed for compulsory education centres',
    },
    unit: 'người',
    group: 'biện pháp xử lý',
    ...COUNT,
  },
  {
    code: 'measure.reformatory',
    names: {
      vi: 'Người được lập hồ sơ đưa vào trường giáo dưỡng',
      en: 'Persons filed for reformatory schools',
    },
    unit: 'người',
    group: 'biện pháp xử lý',
    ...COUNT,
  },
  {
    code: 'measure.rehab_commune_education',
    names: {
      vi: 'Hồ sơ đề nghị đưa vào cơ sở cai nghiện bắt buộc, giáo dục tại xã',
      en: 'Files for compulsory drug rehabilitation or education at commune',
    },
    unit: 'hồ sơ',
    group: 'biện pháp xử lý',
    ...COUNT,
  },
  {
    code: 'crime.cases_solved',
    names: {
      vi: 'Vụ phạm pháp hình sự được điều tra, khám phá',
      en: 'Criminal cases investigated and solved',
    },
    unit: 'vụ',
    group: 'đấu tranh',
    ...COUNT,
  },
  // Of the cases of a period, so both parts add over time. Published with its numerator alone: then shown, never averaged.
  {
    code: 'crime.clearance_rate',
    names: { vi: 'Tỷ lệ điều tra, khám phá vụ phạm pháp hình sự', en: 'Criminal case clearance rate' },
    unit: 'vụ',
    group: 'đấu tranh',
    kind: 'ratio',
    overUnits: 'ratio',
    overTime: 'sum',
    exercise: false,
  },
  {
    code: 'econ.cases',
    names: {
      vi: 'Vụ vi phạm pháp luật về kinh tế, tham nhũng bị phát hiện, bắt giữ',
      en: 'Economic and corruption cases detected',
    },
    unit: 'vụ',
    group: 'đấu tranh',
    ...COUNT,
  },
  {
    code: 'econ.violators',
    names: {
      vi: 'Cá nhân, tổ chức vi phạm pháp luật về kinh tế, tham nhũng',
      en: 'Persons and organisations in economic and corruption cases',
    },
    unit: 'cá nhân, tổ chức',
    group: 'đấu tranh',
    ...COUNT,
  },
  {
    code: 'drug.cases',
    names: { vi: 'Vụ liên quan đến ma túy bị bắt giữ', en: 'Drug cases' },
    unit: 'vụ',
    group: 'ma túy',
    ...COUNT,
  },
  {
    code: 'drug.suspects',
    names: { vi: 'Đối tượng liên quan đến ma túy bị bắt giữ', en: 'Drug suspects arrested' },
    unit: 'đối tượng',
    group: 'ma túy',
    ...COUNT,
  },
  // Bricks and kilograms of one seizure are two indicators: a brick has no fixed weight.
  {
    code: 'drug.heroin_bricks',
    names: { vi: 'Hêrôin thu giữ (bánh)', en: 'Heroin seized (bricks)' },
    unit: 'bánh',
    group: 'ma túy',
    ...COUNT,
  },
  // Besides the bricks.
  {
    code: 'drug.heroin_kg',
    names: { vi: 'Hêrôin thu giữ (kg)', en: 'Heroin seized (kg, besides bricks)' },
    unit: 'kg',
    group: 'ma túy',
    kind: 'measure',
    overUnits: 'sum',
    overTime: 'sum',
    exercise: false,
  },
  {
    code: 'weapon.guns_surrendered',
    names: { vi: 'Súng các loại nhân dân giao nộp', en: 'Guns handed in by the public' },
    unit: 'khẩu',
    group: 'vũ khí',
    ...COUNT,
  },
];
