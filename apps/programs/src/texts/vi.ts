import type { Catalogue, ProblemText } from '@toandan/platform-http';
import type { ProgramErrorCode } from '../program/domain/program-error.js';

const problems: Readonly<Record<ProgramErrorCode, ProblemText>> = {
  'document.already-recorded': {
    title: 'Văn bản đã có',
    detail: 'Đơn vị này đã có văn bản cùng số, loại và ngày.',
  },
  'document.date-ahead': {
    title: 'Ngày văn bản chưa đến',
    detail: 'Ngày của văn bản không được sau hôm nay.',
  },
  'document.exercise-mixed': {
    title: 'Lẫn diễn tập với thật',
    detail: 'Văn bản diễn tập và văn bản thật không được dùng lẫn.',
  },
  'document.unknown': { title: 'Không có văn bản', detail: 'Không có văn bản mang mã này.' },
  'document.version-conflict': {
    title: 'Văn bản đã thay đổi',
    detail: 'Có người đã sửa văn bản. Hãy đọc lại rồi sửa trên bản mới.',
  },
  'program.document-taken': {
    title: 'Chương trình đã có',
    detail: 'Đã có chương trình ký kết bằng văn bản này.',
  },
  'program.more-groups-than-stated': {
    title: 'Quá số nhóm nội dung',
    detail: 'Chương trình nêu {stated} nhóm nội dung, không được ghi nhiều hơn.',
  },
  'program.party-unknown': {
    title: 'Không phải bên ký kết',
    detail: 'Trách nhiệm chỉ giao cho các bên của chương trình, ghi đúng tên như ở danh sách bên.',
  },
  'program.phase-reversed': {
    title: 'Giai đoạn ngược',
    detail: 'Giai đoạn không được kết thúc trước khi bắt đầu.',
  },
  'program.version-conflict': {
    title: 'Chương trình đã thay đổi',
    detail: 'Có người đã sửa chương trình. Hãy đọc lại rồi sửa trên bản mới.',
  },
  'review.already-held': {
    title: 'Hội nghị đã ghi nhận',
    detail: 'Lần sơ kết, tổng kết này của đơn vị đã được ghi nhận.',
  },
  'review.before-signing': {
    title: 'Trước ngày ký',
    detail: 'Không thể sơ kết, tổng kết trước khi chương trình được ký.',
  },
  'review.date-ahead': {
    title: 'Ngày chưa đến',
    detail: 'Chỉ ghi nhận hội nghị đã diễn ra, không sau hôm nay.',
  },
  'review.unit-outside': {
    title: 'Ngoài phạm vi chương trình',
    detail: 'Đơn vị này không thuộc địa bàn của chương trình.',
  },
  'unit.unknown': { title: 'Không có đơn vị', detail: 'Không có đơn vị mang mã này.' },
};

export const vi: Catalogue = { problems, fields: {} };
