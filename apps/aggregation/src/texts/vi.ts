import type { Catalogue } from '@toandan/platform-http';

export const vi: Catalogue = {
  problems: {
    'table.too-large': {
      title: 'Bảng quá lớn',
      detail:
        'Bảng có {cells} ô, mỗi lần hỏi được nhiều nhất {most} ô. Hãy chọn ít chỉ tiêu, kỳ hoặc đơn vị hơn.',
    },
    'table.too-many-contributions': {
      title: 'Phải tính lại quá nhiều số liệu',
      detail:
        'Câu hỏi này phải đọc lại từng số liệu, mỗi lần nhiều nhất {most}. Hãy chọn ít chỉ tiêu hơn hoặc kỳ ngắn hơn.',
    },
  },
  fields: {
    'indicator-unknown': 'Có chỉ tiêu chưa được định nghĩa.',
    'indicators-mixed': 'Chỉ tiêu diễn tập và chỉ tiêu thật không được đứng trong cùng một bảng.',
    'unit-unknown': 'Có đơn vị không tồn tại trong danh mục.',
    'period-malformed':
      'Có kỳ số liệu không đúng dạng, ví dụ đúng: 2026, 2026-Q1, 2026-03, 2025-12-15--2026-12-14.',
    'instant-malformed': 'Phải là thời điểm UTC, ví dụ: 2026-11-22T08:00:00.000Z.',
    'in-the-future': 'Thời điểm này chưa đến.',
    'not-settled': 'Số liệu đến thời điểm này còn đang được tổng hợp, hãy hỏi lại sau giây lát.',
    'day-malformed': 'Phải là current, as-reported hoặc một ngày, ví dụ: 2024-12-31.',
    'listed-twice': 'Có giá trị được nêu hai lần.',
  },
};
