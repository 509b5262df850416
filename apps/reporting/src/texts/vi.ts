import type { Catalogue } from '@toandan/platform-http';

const STATE = 'Trạng thái báo cáo không cho phép';

export const vi: Catalogue = {
  problems: {
    'report.exists': {
      title: 'Báo cáo đã có',
      detail: 'Đơn vị đã có báo cáo theo biểu mẫu này cho kỳ này: {report}.',
    },
    'report.not-editable': {
      title: STATE,
      detail: 'Chỉ sửa được số liệu khi báo cáo là bản nháp hoặc bị trả lại.',
    },
    'report.not-submittable': {
      title: STATE,
      detail: 'Chỉ trình duyệt được báo cáo là bản nháp hoặc bị trả lại.',
    },
    'report.not-submitted': { title: STATE, detail: 'Báo cáo chưa được trình duyệt.' },
    'report.not-approved': {
      title: STATE,
      detail: 'Chỉ đính chính được báo cáo đã duyệt và chưa có bản đính chính đang làm.',
    },
    'report.withdrawn': { title: STATE, detail: 'Báo cáo đã được rút.' },
    'report.nothing-filled-in': {
      title: 'Báo cáo chưa có số liệu',
      detail: 'Chưa có chỉ tiêu nào được điền. Số 0 cũng là số liệu, nếu đúng là không có.',
    },
    'report.own-work': {
      title: 'Không tự duyệt',
      detail: 'Người đã soạn, sửa hoặc trình báo cáo không được duyệt báo cáo đó.',
    },
  },
  fields: {
    repeated: 'Đã có ở trên.',
    fixed: 'Không đổi được, vì đã có số liệu báo cáo theo định nghĩa này. Hãy dùng mã mới.',
    'does-not-fit-kind': 'Với loại chỉ tiêu này phải là một trong: {choices}.',
    'unknown-indicator': 'Không có chỉ tiêu này.',
    'exercise-mixed': 'Số liệu diễn tập và số liệu thật không được ở chung một biểu mẫu.',
    'unknown-form': 'Không có biểu mẫu này.',
    'not-in-form': 'Biểu mẫu không hỏi chỉ tiêu này.',
    'unknown-unit': 'Chưa biết đơn vị này.',
    'wrong-level': 'Biểu mẫu này không dành cho cấp của đơn vị.',
    'not-in-period': 'Đơn vị không tồn tại ngày nào trong kỳ.',
    'end-before-start': 'Ngày cuối kỳ trước ngày đầu kỳ.',
    'wrong-figure-kind': 'Chỉ tiêu này nhận số liệu loại: {choices}.',
    'part-not-asked': 'Số liệu loại {kind} không có phần này.',
    'answers-only': 'Chỉ có trong câu trả lời của máy chủ.',
    'too-many-digits':
      'Nhiều nhất {integerDigits} chữ số trước và {fractionDigits} chữ số sau dấu thập phân.',
    negative: 'Không được là số âm.',
    fraction: 'Phải là số nguyên.',
    'numerator-above-denominator': 'Tử số lớn hơn mẫu số.',
    'zero-denominator': 'Mẫu số bằng 0 mà tử số khác 0.',
    'above-hundred': 'Một phần không quá 100% của toàn bộ.',
  },
};
