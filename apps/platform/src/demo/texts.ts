import { formatDate, formatDecimal, Decimal, calendarDate, type Locale } from '@toandan/kernel';

/** What the demo says. Vietnamese first. */
export interface DemoTexts {
  readonly locale: Locale;
  starting: string;
  accounts: string;
  accountLine: (login: string, role: string, password: string) => string;
  passwordsKept: string;
  entering: string;
  entered: (former: string, figures: number, by: string) => string;
  awards: (count: string) => string;
  exercise: (done: string, of: string) => string;
  exerciseDone: (
    reports: string,
    approved: string,
    late: string,
    missing: string,
    tipoffs: string,
    seconds: string,
  ) => string;
  counting: string;
  nation: string;
  columns: [string, string, string];
  provinces: (coverage: string) => string;
  /** Where more is expected than there are provinces: of several periods together. */
  reports: (coverage: string) => string;
  former: string;
  formerColumns: [string, string, string, string];
  explanation: string;
  explained: (unit: string, countedIn: string, figure: string, revision: string, source: string) => string;
  missing: (count: string) => string;
  exerciseTable: string;
  correction: (by: string, from: string, to: string) => string;
  moved: (before: string, after: string) => string;
  asOf: (instant: string, figure: string) => string;
  open: (url: string) => string;
  observe: (url: string, login: string) => string;
  observed: string;
  observedServices: (ready: string, all: string) => string;
  observedGroups: (well: string, all: string, unread: string) => string;
  observedLetters: (dead: string, keys: string) => string;
  observedWork: (waiting: string) => string;
  reconciled: (compared: string, differences: string) => string;
  slowest: string;
  slowRoute: (route: string, count: string, half: string, most: string) => string;
  notMeasured: string;
  notKnown: string;
  noConsole: string;
  running: string;
}

const vi: DemoTexts = {
  locale: 'vi',
  starting: 'Đang khởi động cơ sở dữ liệu đi kèm và các dịch vụ…',
  accounts: 'Tài khoản vừa được tạo (mật khẩu chỉ hiện lần này):',
  accountLine: (login, role, password) => `  ${login.padEnd(14)} ${password}   ${role}`,
  passwordsKept:
    'Tài khoản đã có từ lần trước; mật khẩu nằm trong tệp demo-passwords.json của thư mục dữ liệu.',
  entering: 'Năm tỉnh gửi số liệu đã công bố, Bộ rà soát và phê duyệt:',
  entered: (former, figures, by) => `  ${former}: ${figures} chỉ tiêu, do cán bộ ${by} gửi`,
  awards: (count) => `Đã ghi ${count} lần khen thưởng đã công bố.`,
  exercise: (done, of) => `Diễn tập: đã gửi ${done}/${of} báo cáo`,
  exerciseDone: (reports, approved, late, missing, tipoffs, seconds) =>
    `Diễn tập: ${reports} báo cáo (${approved} đã duyệt, ${late} chờ duyệt), thiếu ${missing}, ${tipoffs} tin báo; ${seconds} giây.`,
  counting: 'Đang chờ các tổng được tính xong…',
  nation: 'Số liệu toàn quốc (theo địa giới hiện nay)',
  columns: ['Chỉ tiêu', 'Kỳ', 'Cả nước'],
  provinces: (coverage) => `${coverage} tỉnh`,
  reports: (coverage) => `${coverage} báo cáo`,
  former: 'Đơn vị đã báo cáo và nơi số liệu nay được tính',
  formerColumns: ['Chỉ tiêu', 'Kỳ', 'Theo báo cáo', 'Theo địa giới hiện nay'],
  explanation: 'Con số này từ đâu ra?',
  explained: (unit, countedIn, figure, revision, source) =>
    `  ${figure}: báo cáo của ${unit} (lần ${revision}), nay tính cho ${countedIn}. Nguồn: ${source}`,
  missing: (count) => `  Chưa có báo cáo của ${count} đơn vị.`,
  exerciseTable: 'DIỄN TẬP: số liệu giả định năm 2026',
  correction: (by, from, to) => `DIỄN TẬP: ${by} đính chính ${from} thành ${to}.`,
  moved: (before, after) => `  Tổng cả nước trước: ${before}; sau: ${after}.`,
  asOf: (instant, figure) => `  Hỏi lại tại thời điểm ${instant}: ${figure}.`,
  open: (url) => `Mở trên trình duyệt: ${url}`,
  observe: (url, login) => `Trang vận hành: ${url} (tài khoản ${login})`,
  observed: 'Tình hình vận hành',
  observedServices: (ready, all) => `  Dịch vụ sẵn sàng: ${ready}/${all}.`,
  observedGroups: (well, all, unread) =>
    `  Nhóm nhận sự kiện bình thường: ${well}/${all}; sự kiện chưa đọc: ${unread}.`,
  observedLetters: (dead, keys) => `  Sự kiện lỗi: ${dead}; đối tượng đứng lại: ${keys}.`,
  observedWork: (waiting) => `  Ô số liệu chờ tính lại: ${waiting}.`,
  reconciled: (compared, differences) => `  Đối chiếu: ${compared} chỉ tiêu và kỳ, ${differences} ô khác.`,
  slowest: '  Đường gọi chậm nhất (một nửa số lần dưới; 95% dưới):',
  slowRoute: (route, count, half, most) => `    ${half} ms; ${most} ms  ${route} (${count} lần)`,
  notMeasured: '  Thời gian trả lời: không đo ở đây.',
  notKnown: 'chưa biết',
  noConsole: 'Giao diện web chưa được dựng: chạy "npm run build" rồi khởi động lại.',
  running: 'Đang chạy. Bấm Ctrl+C để dừng.',
};

const en: DemoTexts = {
  locale: 'en',
  starting: 'Starting the embedded database and the services…',
  accounts: 'Accounts made just now (the passwords are shown this once):',
  accountLine: vi.accountLine,
  passwordsKept:
    'The accounts are there from before; their passwords are in demo-passwords.json in the data folder.',
  entering: 'Five provinces hand in their published figures, the ministry reviews and approves them:',
  entered: (former, figures, by) => `  ${former}: ${figures} indicators, handed in by ${by}`,
  awards: (count) => `${count} published conferrals of awards are entered.`,
  exercise: (done, of) => `Exercise: ${done} of ${of} reports handed in`,
  exerciseDone: (reports, approved, late, missing, tipoffs, seconds) =>
    `Exercise: ${reports} reports (${approved} approved, ${late} waiting), ${missing} missing, ${tipoffs} tip-offs; ${seconds} seconds.`,
  counting: 'Waiting for the totals…',
  nation: 'National figures (boundaries of today)',
  columns: ['Indicator', 'Period', 'Nation'],
  provinces: (coverage) => `${coverage} provinces`,
  reports: (coverage) => `${coverage} reports`,
  former: 'Who reported, and where it counts today',
  formerColumns: ['Indicator', 'Period', 'As reported', 'Boundaries of today'],
  explanation: 'Where does this figure come from?',
  explained: (unit, countedIn, figure, revision, source) =>
    `  ${figure}: report of ${unit} (revision ${revision}), counted in ${countedIn} today. Source: ${source}`,
  missing: (count) => `  There is no report of ${count} units.`,
  exerciseTable: 'EXERCISE: invented figures of 2026',
  correction: (by, from, to) => `EXERCISE: ${by} corrects ${from} to ${to}.`,
  moved: (before, after) => `  National total before: ${before}; after: ${after}.`,
  asOf: (instant, figure) => `  Asked again as of ${instant}: ${figure}.`,
  open: (url) => `Open in a browser: ${url}`,
  observe: (url, login) => `Operations: ${url} (account ${login})`,
  observed: 'How the platform runs',
  observedServices: (ready, all) => `  Services that are ready: ${ready} of ${all}.`,
  observedGroups: (well, all, unread) =>
    `  Consumer groups that are well: ${well} of ${all}; events unread: ${unread}.`,
  observedLetters: (dead, keys) => `  Dead letters: ${dead}; keys that stand still: ${keys}.`,
  observedWork: (waiting) => `  Cells waiting to be worked out: ${waiting}.`,
  reconciled: (compared, differences) =>
    `  Compared: ${compared} indicators and periods, ${differences} cells differ.`,
  slowest: '  Slowest routes (half of the calls below; 95% below):',
  slowRoute: (route, count, half, most) => `    ${half} ms; ${most} ms  ${route} (${count} calls)`,
  notMeasured: '  How long calls take: not measured here.',
  notKnown: 'not known',
  noConsole: 'The console has not been built: run "npm run build" and start again.',
  running: 'Running. Ctrl+C stops it.',
};

export const DEMO_TEXTS: Readonly<Record<Locale, DemoTexts>> = { vi, en };

/** 37.853 in Vietnamese, 37,853 in English. */
export function wholeText(value: number, locale: Locale): string {
  return formatDecimal(Decimal.fromInteger(value), locale);
}

/** 11/3/2019. */
export function dayText(day: string, locale: Locale): string {
  return formatDate(calendarDate(day), locale);
}
