import type { Language } from './language.js';
import type { ProblemText } from './catalogue.js';

type Words = readonly [vi: string, en: string];

const NUMBER: Words = ['Số không hợp lệ', 'Invalid number'];
const FIGURE: Words = ['Số liệu không hợp lệ', 'Invalid figure'];
const DATE: Words = ['Ngày không hợp lệ', 'Invalid date'];
const PERIOD: Words = ['Kỳ không hợp lệ', 'Invalid period'];

/** Title and detail of the kernel's errors, each in both languages. */
const TEXTS: Readonly<Record<string, readonly [title: Words, detail: Words]>> = {
  'decimal.malformed': [NUMBER, ['Không phải số thập phân.', 'Not a decimal number.']],
  'decimal.too-large': [NUMBER, ['Số quá lớn.', 'The number is too large.']],
  'decimal.too-fine': [NUMBER, ['Số có quá nhiều chữ số thập phân.', 'The number has too many decimals.']],
  'decimal.not-an-integer': [NUMBER, ['Phải là số nguyên.', 'Must be a whole number.']],
  'quantity.malformed': [NUMBER, ['Không đọc được số liệu.', 'The quantity cannot be read.']],
  'quantity.more-than-one': [NUMBER, ['Có nhiều hơn một số liệu.', 'There is more than one quantity.']],
  'quantity.is-a-ratio': [NUMBER, ['Đây là tỷ số, không phải số lượng.', 'This is a ratio, not a quantity.']],
  'quantity.is-a-percentage': [NUMBER, ['Đây là tỷ lệ phần trăm.', 'This is a percentage, not a quantity.']],
  'figure.part-missing': [
    FIGURE,
    ['Số liệu loại {kind} thiếu phần {part}.', 'A figure of kind {kind} lacks its {part}.'],
  ],
  'figure.part-not-asked': [
    FIGURE,
    ['Số liệu loại {kind} không có phần {part}.', 'A figure of kind {kind} has no {part}.'],
  ],
  'ratio.negative-term': [NUMBER, ['Tỷ số có số âm.', 'The ratio has a negative term.']],
  'ratio.zero-denominator': [NUMBER, ['Mẫu số bằng 0.', 'The denominator is zero.']],
  'percentage.negative': [NUMBER, ['Tỷ lệ phần trăm âm.', 'The percentage is negative.']],
  'date.malformed': [DATE, ['Ngày không đúng dạng.', 'The date does not have the right form.']],
  'date.does-not-exist': [DATE, ['Ngày này không có trong lịch.', 'The calendar has no such day.']],
  'date.out-of-range': [DATE, ['Ngày ngoài khoảng cho phép.', 'The date is out of range.']],
  'period.malformed': [PERIOD, ['Kỳ không đúng dạng.', 'The period does not have the right form.']],
  'period.end-before-start': [
    PERIOD,
    ['Kỳ kết thúc trước khi bắt đầu.', 'The period ends before it starts.'],
  ],
  'period.no-such-part': [
    PERIOD,
    ['Lịch không có phần này của năm.', 'The calendar has no such part of a year.'],
  ],
  'period.not-whole-months': [
    PERIOD,
    ['Kỳ không gồm các tháng trọn.', 'The period is not made of whole months.'],
  ],
};

export function kernelTexts(language: Language): Readonly<Record<string, ProblemText>> {
  const at = language === 'vi' ? 0 : 1;
  const texts = Object.entries(TEXTS).map(([code, [title, detail]]) => [
    code,
    { title: title[at], detail: detail[at] },
  ]);
  return Object.fromEntries(texts) as Readonly<Record<string, ProblemText>>;
}
