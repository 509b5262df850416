import { calendarDate } from '@toandan/kernel';
import type { LegalClock } from './tipoff/domain/legal-clock.js';

const CODE = 'Bộ luật Tố tụng hình sự 2015, Điều 147';
const CIRCULAR = 'Thông tư liên tịch 01/2017/TTLT-BCA-BQP-BTC-BNN&PTNT-VKSNDTC';
const CODE_FROM = calendarDate('2018-01-01');
const CIRCULAR_FROM = calendarDate('2018-03-01');
const CODE_UNCONFIRMED = ['validFrom', 'from which hour or day the limit is counted'];

/** A counted tip-off is not by itself a denunciation of crime, and only those have these limits. */
const IF_DENUNCIATION = {
  vi: 'nếu là tố giác, tin báo về tội phạm theo Điều 144',
  en: 'if it is a denunciation or report of crime by Art. 144',
};

/**
 * The time limits that stand in the sources we read; a deployment's own table takes their place. A step of three days
 * for classification was not confirmed by any source, so it is not here.
 */
export const BUILT_IN_CLOCKS: readonly LegalClock[] = [
  {
    code: 'hand-over',
    names: { vi: 'Công an xã chuyển tin kèm tài liệu', en: 'commune police hand over with materials' },
    length: { count: 24, unit: 'hours' },
    condition: IF_DENUNCIATION,
    levels: ['commune'],
    until: 'under-verification',
    citation: CIRCULAR,
    validFrom: CIRCULAR_FROM,
    unconfirmed: ['under which state of ours the hand-over is done'],
  },
  {
    code: 'hand-over-remote',
    names: {
      vi: 'Công an xã chuyển tin, vùng xa xôi, hẻo lánh, hải đảo',
      en: 'commune police hand over, remote and island communes',
    },
    length: { count: 48, unit: 'hours' },
    condition: {
      vi: 'xã ở vùng xa xôi, hẻo lánh hoặc hải đảo',
      en: 'communes in remote areas and on islands',
    },
    levels: ['commune'],
    until: 'under-verification',
    citation: CIRCULAR,
    validFrom: CIRCULAR_FROM,
    unconfirmed: ['under which state of ours the hand-over is done'],
  },
  {
    code: 'resolution',
    names: { vi: 'Giải quyết tố giác, tin báo', en: 'resolution' },
    length: { count: 20, unit: 'days' },
    condition: IF_DENUNCIATION,
    until: 'decided',
    citation: CODE,
    validFrom: CODE_FROM,
    unconfirmed: CODE_UNCONFIRMED,
  },
  {
    code: 'resolution-complex',
    names: { vi: 'Giải quyết, vụ việc phức tạp', en: 'resolution, complex cases' },
    length: { count: 2, unit: 'months' },
    condition: { vi: 'vụ việc có nhiều tình tiết phức tạp', en: 'the case is complex' },
    until: 'decided',
    citation: CODE,
    validFrom: CODE_FROM,
    unconfirmed: CODE_UNCONFIRMED,
  },
  {
    code: 'resolution-extended',
    names: { vi: 'Giải quyết, Viện kiểm sát gia hạn', en: 'resolution, extended by the procuracy' },
    length: { count: 4, unit: 'months' },
    condition: {
      vi: 'Viện kiểm sát gia hạn một lần, không quá 2 tháng',
      en: 'the procuracy has extended it once, by at most 2 months',
    },
    until: 'decided',
    citation: CODE,
    validFrom: CODE_FROM,
    unconfirmed: CODE_UNCONFIRMED,
  },
];
