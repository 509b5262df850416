import type { Catalogue, ProblemText } from '@toandan/platform-http';
import type { AwardErrorCode } from '../award/domain/award-error.js';

const problems: Readonly<Record<AwardErrorCode, ProblemText>> = {
  'award.already-revoked': { title: 'Đã thu hồi', detail: 'Khen thưởng này đã được thu hồi.' },
  'award.date-ahead': { title: 'Ngày chưa đến', detail: 'Ngày ghi nhận không được sau hôm nay.' },
  'award.form-not-given': {
    title: 'Hình thức không có trong khen thưởng',
    detail: 'Chỉ tách số theo những hình thức đã nêu ở forms.',
  },
  'award.form-not-in-force': {
    title: 'Hình thức chưa có hoặc hết hiệu lực',
    detail: 'Vào ngày khen thưởng, chưa có hoặc không còn căn cứ pháp lý cho hình thức {form}.',
  },
  'award.not-for-collectives': {
    title: 'Không dành cho tập thể',
    detail: 'Hình thức {form} không tặng cho tập thể.',
  },
  'award.not-for-individuals': {
    title: 'Không dành cho cá nhân',
    detail: 'Hình thức {form} không tặng cho cá nhân.',
  },
  'award.revoked-before': {
    title: 'Trước ngày khen thưởng',
    detail: 'Không thể thu hồi trước ngày khen thưởng.',
  },
  'award.split-does-not-add-up': {
    title: 'Số tách không khớp',
    detail: 'Số tách theo hình thức cộng lại là {sum}, không khớp với tổng {total}.',
  },
  'award.split-repeated': { title: 'Tách hai lần', detail: 'Mỗi hình thức chỉ được tách một lần.' },
  'award.version-conflict': {
    title: 'Khen thưởng đã thay đổi',
    detail: 'Có người đã sửa khen thưởng này. Hãy đọc lại rồi làm trên bản mới.',
  },
  'unit.unknown': { title: 'Không có đơn vị', detail: 'Không có đơn vị mang mã này.' },
};

export const vi: Catalogue = { problems, fields: {} };
