import type { Catalogue } from '@toandan/platform-http';
import { titlesOf } from './titles.js';

const CSV = 'Tệp CSV không dùng được';

const problems: Catalogue['problems'] = {
  'unit.basis-invalid': {
    title: 'Căn cứ pháp lý không hợp lệ',
    detail: 'Số hiệu, ngày hoặc cơ quan ban hành của văn bản chưa đúng.',
  },
  'unit.basis-missing': {
    title: 'Thiếu căn cứ pháp lý',
    detail: 'Đổi tên hoặc chuyển một đơn vị đang có phải nêu văn bản làm căn cứ.',
  },
  'unit.change-empty': { title: 'Không có gì thay đổi', detail: 'Đơn vị {unitId} đã đúng như vậy.' },
  'unit.change-out-of-order': {
    title: 'Ngày hiệu lực không theo thứ tự',
    detail: 'Đơn vị {unitId} đã có thay đổi ngày {lastChange}: lịch sử chỉ được ghi tiếp về sau.',
  },
  'unit.child-later': {
    title: 'Đơn vị trực thuộc có thay đổi muộn hơn',
    detail: 'Đơn vị trực thuộc {unitId} đã có thay đổi ngày {lastChange}.',
  },
  'unit.child-unassigned': {
    title: 'Chưa rõ đơn vị trực thuộc về đâu',
    detail: 'Hãy cho biết đơn vị {unitId} về đơn vị mới nào, trong các đơn vị lập ra từ {parentId}.',
  },
  'unit.code-invalid': {
    title: 'Mã đơn vị không hợp lệ',
    detail: 'Mã cấp tỉnh có 2 chữ số, cấp huyện 3, cấp xã 5; quốc gia không có mã.',
  },
  'unit.code-taken': {
    title: 'Mã đơn vị đang được dùng',
    detail: 'Mã {code} là của đơn vị {holder} trong thời gian đó.',
  },
  'unit.day-invalid': {
    title: 'Ngày không hợp lệ',
    detail: 'Ngày phải có dạng YYYY-MM-DD và có trong lịch.',
  },
  'unit.ended': { title: 'Đơn vị đã chấm dứt', detail: 'Một đơn vị được nêu đã chấm dứt hoặc sắp chấm dứt.' },
  'unit.has-children': {
    title: 'Còn đơn vị trực thuộc',
    detail: 'Đơn vị {unitId} còn {children} đơn vị trực thuộc.',
  },
  'unit.id-taken': { title: 'Đơn vị đã có', detail: 'Đã có đơn vị {unitId}.' },
  'unit.kind-invalid': {
    title: 'Loại đơn vị không hợp lệ',
    detail: 'Loại đơn vị này không thuộc cấp đã nêu, hoặc không có vào ngày đó.',
  },
  'unit.level-mixed': {
    title: 'Các đơn vị khác cấp',
    detail: 'Chỉ sáp nhập được các đơn vị cùng cấp: xem đơn vị {unitId}.',
  },
  'unit.lineage-invalid': {
    title: 'Nguồn gốc không khớp',
    detail: 'Mỗi đơn vị mới phải được lập từ đơn vị chấm dứt đã nêu, mỗi đơn vị chỉ nêu một lần.',
  },
  'unit.name-invalid': {
    title: 'Tên đơn vị không hợp lệ',
    detail: 'Tên phải là một dòng, nhiều nhất 120 ký tự, không có ký tự điều khiển.',
  },
  'unit.nation-invalid': {
    title: 'Không áp dụng cho quốc gia',
    detail: 'Chỉ có một quốc gia; quốc gia không có cấp trên, không sáp nhập, không chia tách.',
  },
  'unit.not-yet': { title: 'Đơn vị chưa được thành lập', detail: 'Đơn vị {unitId} có từ ngày {from}.' },
  'unit.own-ancestor': {
    title: 'Không thể trực thuộc chính mình',
    detail: 'Đơn vị cấp trên được nêu là chính đơn vị {unitId} hoặc từng thuộc đơn vị đó.',
  },
  'unit.parent-absent': { title: 'Thiếu đơn vị cấp trên', detail: 'Chỉ quốc gia không có đơn vị cấp trên.' },
  'unit.parent-invalid': {
    title: 'Đơn vị cấp trên không hợp lệ',
    detail: 'Đơn vị {parentId} không thể là cấp trên: không ở cấp cao hơn, hoặc chấm dứt cùng ngày.',
  },
  'unit.shares-invalid': {
    title: 'Tỷ lệ phân chia không hợp lệ',
    detail: 'Các phần của đơn vị {unitId} phải cộng lại đúng bằng 1; phần trọn vẹn không phải là ước tính.',
  },
  'unit.unknown': { title: 'Không có đơn vị này', detail: 'Không có đơn vị {unitId}.' },
  'unit.version-conflict': {
    title: 'Đơn vị đã thay đổi',
    detail: 'Đơn vị đã thay đổi sau khi được đọc. Hãy đọc lại rồi sửa trên bản mới.',
  },
  'import.file-empty': { title: CSV, detail: 'Danh sách không có dòng nào.' },
  'import.file-malformed': { title: CSV, detail: 'Danh sách không phải CSV hợp lệ, từ dòng {line}.' },
  'import.file-not-utf8': {
    title: CSV,
    detail: 'Danh sách có ký tự hỏng. Hãy lưu tệp bằng mã UTF-8 rồi gửi lại.',
  },
  'import.file-too-many-rows': { title: CSV, detail: 'Danh sách có quá nhiều dòng.' },
  'import.header-missing': { title: CSV, detail: 'Dòng đầu thiếu cột: {columns}.' },
  'import.header-unknown-or-repeated': {
    title: CSV,
    detail: 'Dòng đầu có cột không biết hoặc cột lặp lại. Các cột là: code, name, type, province_code.',
  },
};

export const vi: Catalogue = {
  problems,
  fields: {
    ...titlesOf(problems),
    'cell.empty': 'Dòng {line}: ô không được để trống.',
    'cell.formula': 'Dòng {line}: ô bắt đầu như một công thức (=, +, -, @).',
    'cell.invisible-characters': 'Dòng {line}: ô có ký tự không nhìn thấy được.',
    'cell.too-long': 'Dòng {line}: ô quá dài.',
    'code.malformed': 'Dòng {line}: mã cấp xã phải có 5 chữ số.',
    'code.repeated': 'Dòng {line}: mã đã có ở dòng trước.',
    'name.of-another-type': 'Dòng {line}: tên nói một loại đơn vị khác với cột type.',
    'province.malformed': 'Dòng {line}: mã tỉnh phải có 2 chữ số.',
    'province.unknown': 'Dòng {line}: không có tỉnh mang mã này vào ngày hiệu lực.',
    'row.cells': 'Dòng {line}: số ô khác với dòng đầu.',
    'type.unknown': 'Dòng {line}: loại phải là xã, phường, thị trấn hoặc đặc khu.',
    'import.more-errors': 'Còn {count} lỗi nữa.',
    'one-of-two': 'Chỉ được nêu một trong hai: into hoặc continues.',
  },
};
