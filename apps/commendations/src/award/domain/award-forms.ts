import type { ApproximateDate } from '@toandan/kernel';
import { earliestDay, latestDay } from '@toandan/kernel';
import { LAWS, type Law, type LawCode } from './laws.js';

/** Whom a form is for. Models (mô hình) are no subject of the law, yet the press counts them. */
export type Subject = 'collective' | 'individual' | 'household';

/** By which text a form may be given, and where in it. */
export interface FormBasis {
  readonly law: LawCode;
  /** Where it was read; absent where it was not. */
  readonly article?: string;
}

/** A kind of award. */
export interface AwardForm {
  /** In Vietnamese as the law names it, which is also how events name it. */
  readonly names: { readonly vi: string; readonly en: string };
  readonly subjects: readonly Subject[];
  /** Who confers it, for people to read; names of givers are kept as they are printed. */
  readonly conferredBy: string;
  /** In the order of time; never two on one day. */
  readonly bases: readonly FormBasis[];
  /** What no source that was read confirms. */
  readonly unconfirmed?: string;
}

/** Configuration: which forms there are, for whom, by whom and by which law. */
export const AWARD_FORMS = {
  order: {
    names: { vi: 'Huân chương', en: 'Order' },
    subjects: ['collective', 'individual'],
    conferredBy: 'Chủ tịch nước',
    bases: [{ law: 'law-2003' }, { law: 'law-2022' }],
    unconfirmed:
      'Người có thẩm quyền (Điều 77, 78 chưa đọc); Nghị định 152/2025/NĐ-CP, Điều 51 liệt kê các loại.',
  },
  'government-emulation-flag': {
    names: { vi: 'Cờ thi đua của Chính phủ', en: 'Government emulation flag' },
    subjects: ['collective'],
    conferredBy: 'Thủ tướng Chính phủ',
    bases: [{ law: 'law-2003' }, { law: 'law-2022', article: 'Điều 20, 72' }],
  },
  'prime-minister-merit-certificate': {
    names: { vi: 'Bằng khen của Thủ tướng Chính phủ', en: 'Prime Minister’s certificate of merit' },
    subjects: ['collective', 'individual'],
    conferredBy: 'Thủ tướng Chính phủ',
    bases: [{ law: 'law-2003' }, { law: 'law-2022', article: 'Điều 72' }],
  },
  'emulation-flag': {
    names: { vi: 'Cờ thi đua', en: 'Emulation flag of a ministry or province' },
    subjects: ['collective'],
    conferredBy: 'Bộ trưởng; Chủ tịch UBND tỉnh',
    bases: [{ law: 'law-2003' }, { law: 'law-2022', article: 'Điều 26' }],
  },
  'merit-certificate': {
    names: { vi: 'Bằng khen', en: 'Certificate of merit' },
    subjects: ['collective', 'individual', 'household'],
    conferredBy: 'Bộ trưởng; thủ trưởng ban, ngành; Chủ tịch UBND tỉnh',
    bases: [{ law: 'law-2003' }, { law: 'law-2022', article: 'Điều 72, 74' }],
  },
  'commendation-certificate': {
    names: { vi: 'Giấy khen', en: 'Certificate of commendation' },
    subjects: ['collective', 'individual', 'household'],
    conferredBy:
      'Thủ trưởng đơn vị có tư cách pháp nhân; Giám đốc Công an tỉnh; Chủ tịch UBND cấp xã (cấp huyện đến 30/6/2025)',
    bases: [{ law: 'law-2003' }, { law: 'law-2022', article: 'Điều 75, 80' }],
    unconfirmed: 'Thẩm quyền của Giám đốc Công an tỉnh là suy ra từ Điều 80.',
  },
  'front-merit-certificate': {
    names: {
      vi: 'Bằng khen của Ủy ban Mặt trận Tổ quốc Việt Nam',
      en: 'Certificate of merit of the Fatherland Front',
    },
    subjects: ['collective', 'individual'],
    conferredBy: 'Ủy ban Trung ương MTTQ Việt Nam',
    bases: [{ law: 'law-2003' }, { law: 'law-2022' }],
    unconfirmed:
      'Quy chế 222/QĐ-MTTW ngày 27/02/2020; chưa xác nhận MTTQ cấp tỉnh có được tặng Bằng khen theo luật 2022.',
  },
  'commemorative-medal': {
    names: {
      vi: 'Kỷ niệm chương "Bảo vệ an ninh Tổ quốc"',
      en: 'Commemorative medal for protecting national security',
    },
    subjects: ['individual'],
    conferredBy: 'Bộ trưởng Bộ Công an',
    bases: [{ law: 'medal-2021' }, { law: 'medal-2025' }],
  },
} as const satisfies Readonly<Record<string, AwardForm>>;

export type FormCode = keyof typeof AWARD_FORMS;

export const FORM_CODES = Object.keys(AWARD_FORMS) as FormCode[];

/** In Vietnamese, as people and events name them. */
export const FORM_NAMES: readonly string[] = Object.values(AWARD_FORMS).map(({ names }) => names.vi);

/** The form that is so called in Vietnamese. */
export function formNamed(name: string): FormCode {
  const code = FORM_CODES.find((one) => formOf(one).names.vi === name);
  if (code === undefined) throw new RangeError('No form has this name.');
  return code;
}

export function formOf(code: FormCode): AwardForm {
  return AWARD_FORMS[code];
}

/** By which of its laws a form may have been given on some day of the date. */
export function basesOn(code: FormCode, date: ApproximateDate): FormBasis[] {
  const [first, last] = [earliestDay(date), latestDay(date)];
  return formOf(code).bases.filter(({ law }) => {
    const { from, until }: Law = LAWS[law];
    return (from === undefined || from <= last) && (until === undefined || first < until);
  });
}
