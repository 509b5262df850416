import type { Catalogue, ProblemText } from '@toandan/platform-http';
import type { LetterErrorCode } from '../letter/domain/letter-error.js';

const problems: Readonly<Record<LetterErrorCode, ProblemText>> = {
  'letter.group-unknown': {
    title: 'Không có nhóm này',
    detail: 'Không có nhóm nhận sự kiện nào tên là {group}.',
  },
  'letter.not-dead': {
    title: 'Sự kiện không còn ở trạng thái lỗi',
    detail: 'Chỉ phát lại hoặc hủy được sự kiện đang lỗi. Không còn lỗi: {letters}. Hãy tải lại danh sách.',
  },
  'letter.unknown': {
    title: 'Không có sự kiện lỗi này',
    detail: 'Nhóm {group} không có sự kiện lỗi số {ids}.',
  },
};

export const vi: Catalogue = { problems, fields: {} };
