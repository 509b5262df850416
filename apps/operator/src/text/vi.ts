import type { RefusalCode } from '@toandan/messaging/operations';
import type { Texts } from './texts.js';

type Details = Readonly<Record<string, string>>;

const REFUSED: Readonly<Record<RefusalCode, (d: Details) => string>> = {
  'unknown-service': (d) =>
    `Không có dịch vụ "${d.service}" trong cơ sở dữ liệu này; hiện có: ${d.known || 'không có'}.`,
  'unknown-group': (d) => `Không có nhóm tiêu thụ "${d.group}": xem tên các nhóm bằng lệnh "lag".`,
  'unknown-topics': (d) => `Kafka không có chủ đề ${d.topics} mà nhóm ${d.group} đang đọc.`,
  'unknown-effects': (d) => `Nhóm ${d.group} khai báo những bảng không tồn tại: ${d.tables}.`,
  'shared-effects': (d) =>
    `Nhóm ${d.group} dùng chung bảng (${d.tables}) với ${d.others}; tua lại sẽ làm mất dữ liệu của nhóm kia. Hãy cho mỗi nhóm bảng riêng.`,
  'not-repeatable': (d) =>
    `Nhóm ${d.group} không khai báo là xử lý lặp lại được, nên tua về một thời điểm sẽ làm sai số liệu: hãy tua về đầu (beginning).`,
  relay: (d) =>
    `${d.group} sẽ gửi lại sự kiện cũ sang Kafka, và bên nhận có thể xử lý hai lần: hãy tua các nhóm tiêu thụ.`,
  future: (d) => `Không thể tua nhóm ${d.group} đến một thời điểm chưa tới.`,
  unread: (d) =>
    `Nhóm ${d.group} chưa đọc hết nhật ký ${d.log} trước thời điểm đó; các sự kiện ấy sẽ bị bỏ qua: hãy chọn thời điểm sớm hơn.`,
  archived: (d) =>
    `Nhật ký ${d.log} đã được lưu trữ đến ${d.until}: nhóm ${d.group} chỉ có thể tua về từ ${d.earliest} trở đi.`,
  'kafka-needed': (d) =>
    `Nhóm ${d.group} đọc từ Kafka: hãy cấu hình MESSAGING_TRANSPORT=kafka và KAFKA_BROKERS.`,
  'kafka-trimmed': (d) =>
    `Kafka không còn giữ phần đầu của ${d.topic}: nhóm ${d.group} chỉ có thể tua về một thời điểm.`,
  'changed-meanwhile': (d) => `Nhóm ${d.group} vừa bắt đầu đọc ${d.log}: hãy thử lại.`,
  'unknown-letters': (d) => `Nhóm ${d.group} không có sự kiện lỗi số ${d.ids}.`,
  'letter-state': (d) =>
    `Chỉ có thể phát lại hoặc hủy sự kiện ở trạng thái "lỗi"; của nhóm ${d.group} các số sau không phải vậy: ${d.letters}.`,
  'no-reader': (d) => `Chưa có ai đọc nhật ký của ${d.service}: lưu trữ sẽ làm mất các sự kiện trong đó.`,
  'held-back': (d) =>
    `${d.partition} của ${d.service} còn sự kiện mà ${d.readers} chưa đọc: hãy chờ nhóm đó đọc xong, hoặc chỉ lưu trữ phần cũ hơn.`,
  'too-young': (d) => `Hộp thư đến được giữ ${d.days} ngày, vì một sự kiện có thể được gửi lại muộn như vậy.`,
};

const USAGE: Readonly<Record<string, (what: string) => string>> = {
  'commander.unknownCommand': (what) => `Không có lệnh "${what}".`,
  'commander.unknownOption': (what) => `Không có tùy chọn "${what}".`,
  'commander.missingArgument': (what) => `Thiếu tham số <${what}>.`,
  'commander.missingMandatoryOptionValue': (what) => `Thiếu tùy chọn "${what}".`,
  'commander.optionMissingArgument': (what) => `Tùy chọn "${what}" cần một giá trị.`,
  'commander.excessArguments': () => 'Thừa tham số.',
  'commander.invalidArgument': (what) => `Giá trị của "${what}" không hợp lệ.`,
};

export const vi: Texts = {
  locale: 'vi',
  date: ({ day, month, year, hour, minute }) => `${day}/${month}/${year} ${hour}:${minute}`,
  ages: {
    second: (count) => `${count} giây`,
    minute: (count) => `${count} phút`,
    hour: (count) => `${count} giờ`,
    day: (count) => `${count} ngày`,
  },
  states: {
    dead: 'lỗi',
    parked: 'chờ sau lỗi',
    queued: 'chờ phát lại',
    replayed: 'đã phát lại',
    discarded: 'đã hủy',
    superseded: 'đã thay thế',
  },
  none: '–',
  headings: {
    'Usage:': 'Cách dùng:',
    'Options:': 'Tùy chọn:',
    'Commands:': 'Lệnh:',
    'Arguments:': 'Tham số:',
  },
  help: {
    program: 'Công cụ vận hành luồng sự kiện',
    json: 'trả lời bằng JSON',
    lang: 'ngôn ngữ: vi hoặc en',
    help: 'hiện hướng dẫn',
    yes: 'không hỏi lại',
    dead: 'sự kiện lỗi',
    list: 'liệt kê các sự kiện đang chờ',
    show: 'xem một sự kiện lỗi',
    replay: 'phát lại các sự kiện lỗi, và sau đó những gì chờ sau chúng',
    discard: 'hủy các sự kiện lỗi, có ghi lý do',
    lag: 'các nhóm còn bao nhiêu sự kiện chưa đọc',
    rewind: 'tua một nhóm về đầu (xóa và dựng lại kết quả) hoặc về một thời điểm',
    tail: 'xem nhật ký sự kiện của các dịch vụ',
    archive: 'bỏ các tháng cũ khỏi nhật ký của một dịch vụ',
    pruneInbox: 'xóa các dòng cũ trong hộp thư đến của một dịch vụ',
    group: 'chỉ nhóm này',
    state: 'chỉ trạng thái này; lặp lại được',
    key: 'chỉ khóa này',
    limit: 'số dòng tối đa',
    after: 'tiếp theo trang trước, dạng dịch-vụ:số',
    raw: 'in nguyên nội dung, kể cả dữ liệu được bảo vệ',
    all: 'mọi sự kiện lỗi của nhóm',
    reason: 'lý do, được lưu cùng sự kiện',
    to: '"beginning", hoặc thời điểm ISO có múi giờ như 2026-11-22T14:05+07:00',
    forceRewind: 'kể cả khi quy tắc không cho phép',
    type: 'chỉ loại sự kiện này; lặp lại được',
    since: 'từ thời điểm ISO có múi giờ',
    follow: 'tiếp tục chờ sự kiện mới',
    before: 'chỉ những tháng nằm trọn trước ngày này (UTC), như 2026-01-01',
    forceArchive: 'kể cả khi chưa có ai đọc nhật ký',
    olderThan: 'trước ngày này (UTC)',
    forcePrune: 'kể cả dòng chưa đủ 30 ngày',
  },
  columns: {
    id: 'Số',
    group: 'Nhóm',
    state: 'Trạng thái',
    type: 'Loại',
    key: 'Khóa',
    reason: 'Nguyên nhân',
    attempts: 'Số lần thử',
    failedAt: 'Lỗi lúc',
    changedAt: 'Đổi lúc',
    error: 'Lỗi',
    eventId: 'Mã sự kiện',
    place: 'Vị trí',
    payload: 'Nội dung',
    log: 'Nhật ký',
    behind: 'Chưa đọc',
    oldest: 'Chờ lâu nhất',
    members: 'Tiến trình',
    lanes: 'Làn có chủ',
    dead: 'Lỗi',
    waiting: 'Chờ sau lỗi',
    run: 'Lượt',
    movedAt: 'Tiến lúc',
  },
  noLetters: () => 'Không có sự kiện nào.',
  more: (option) => `Còn nữa: thêm ${option}`,
  hidden: () => '(không hiện vì không rõ hợp đồng của sự kiện; dùng --raw để xem nguyên văn)',
  queued: (count) => `${count} sự kiện sẽ được phát lại.`,
  discarded: (count) => `Đã hủy ${count} sự kiện.`,
  noGroups: () => 'Chưa có nhóm nào.',
  rewound: ({ group, run, lanes, emptied, superseded }) =>
    `Nhóm ${group} bắt đầu lượt ${run} trên ${lanes} làn; bảng đã xóa: ${emptied.join(', ') || 'không'}; sự kiện lỗi sẽ đến lại: ${superseded}.`,
  archived: (names) => (names.length === 0 ? 'Không có tháng nào để bỏ.' : `Đã bỏ: ${names.join(', ')}.`),
  pruned: (count) => `Đã xóa ${count} dòng.`,
  confirmRewind: (group) => `Mọi kết quả của ${group} sẽ bị xóa và dựng lại từ đầu. Tiếp tục? [có/không] `,
  confirmDiscard: (group, count) =>
    `${count} sự kiện của ${group} sẽ không bao giờ có hiệu lực. Tiếp tục? [có/không] `,
  confirmArchive: (service, before) =>
    `Nhật ký của ${service} trước ${before} sẽ bị bỏ và không dựng lại được từ đó. Tiếp tục? [có/không] `,
  yes: ['có', 'co', 'c', 'yes', 'y'],
  notConfirmed: () => 'Đã dừng, không có gì thay đổi.',
  needsYes: () => 'Lệnh này không lấy lại được: thêm --yes khi không có người trả lời.',
  databaseUrl: {
    missing:
      'Thiếu DATABASE_URL: hãy đặt kết nối của quản trị viên, như postgresql://postgres:mat-khau@localhost:5432/toandan.',
    malformed:
      'DATABASE_URL không phải là địa chỉ PostgreSQL: hãy viết như postgresql://tên:mật-khẩu@máy:5432/cơ-sở-dữ-liệu.',
  },
  notReached: () => 'Không kết nối được cơ sở dữ liệu hoặc Kafka',
  refused: ({ code, details }) => REFUSED[code](details),
  usage: (code, what) => USAGE[code]?.(what) ?? `Lệnh không đúng: ${what}`,
  chooseLetters: () => 'Hãy nêu số của các sự kiện, hoặc --all.',
  badTime: (option) => `${option} phải là thời điểm ISO có múi giờ, như 2026-11-22T14:05+07:00.`,
  badDate: (option) => `${option} phải là một ngày, như 2026-01-01.`,
  badNumber: (option) => `${option} phải là số nguyên từ 1 đến 10000.`,
  badState: (state) =>
    `Không có trạng thái "${state}"; có: dead, parked, queued, replayed, discarded, superseded.`,
  badAfter: () => '--after phải có dạng dịch-vụ:số, như trang trước đã in.',
};
