import type { Catalogue } from '@toandan/platform-http';

export const vi: Catalogue = {
  problems: {
    'tipoff.access-reason-needed': {
      title: 'Cần nêu lý do',
      detail: 'Hãy nêu trong trường reason vì sao cần xem danh tính.',
    },
    'tipoff.access-too-long': {
      title: 'Thời gian mở quá dài',
      detail: 'Trường hours không được vượt quá {limit}.',
    },
    'tipoff.anonymous': {
      title: 'Tin báo ẩn danh',
      detail: 'Người báo tin không để lại danh tính nên không có gì để mở.',
    },
    'tipoff.content-empty': { title: 'Chưa có nội dung', detail: 'Trường content đang để trống.' },
    'tipoff.content-too-long': {
      title: 'Nội dung quá dài',
      detail: 'Trường content không được vượt quá {limit} byte.',
    },
    'tipoff.content-unreadable': {
      title: 'Có ký tự không đọc được',
      detail: 'Trường content có ký tự điều khiển.',
    },
    'tipoff.identity-not-opened': {
      title: 'Chưa mở danh tính',
      detail: 'Trước hết phải mở quyền xem, có lý do và thời hạn. Quyền đã hết hạn thì phải mở lại.',
    },
    'tipoff.receipt-unknown': {
      title: 'Không có mã này',
      detail: 'Không có tin báo nào mang mã này. Hãy kiểm tra lại từng chữ số.',
    },
    'tipoff.step-not-possible': {
      title: 'Không thể chuyển trạng thái',
      detail: 'Tin báo đang ở trạng thái {from}, không thể chuyển sang {to}.',
    },
    'tipoff.unit-ended': {
      title: 'Đơn vị không còn tồn tại',
      detail: 'Đơn vị ở trường unitId không còn tồn tại. Hãy chọn đơn vị kế thừa.',
    },
    'tipoff.unit-unknown': {
      title: 'Không có đơn vị này',
      detail: 'Không có đơn vị như trong trường unitId.',
    },
    'tipoff.unknown': {
      title: 'Không có tin báo này',
      detail: 'Không có tin báo nào mang mã định danh này.',
    },
    'tipoff.version-conflict': {
      title: 'Đã có thay đổi',
      detail: 'Người khác vừa chuyển trạng thái tin báo này. Hãy đọc lại.',
    },
  },
  fields: {},
};
