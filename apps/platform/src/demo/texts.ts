/** What the demo says. Vietnamese first. */
export interface DemoTexts {
  starting: string;
  seeded: (events: number) => string;
  known: string;
  count: (day: string, provinces: number) => string;
  columns: [string, string, string];
  unchanged: string;
  reused: string;
  reusedLine: (code: string, before: string, after: string) => string;
  asked: (name: string, until: string, now: string) => string;
  events: (total: number, byType: string) => string;
  running: (url: string) => string;
}

const vi: DemoTexts = {
  starting: 'Đang khởi động cơ sở dữ liệu đi kèm và tạo các lược đồ…',
  seeded: (events) =>
    `Đã ghi lịch sử đơn vị hành chính cấp tỉnh: ${events} sự kiện, mỗi sự kiện cùng giao dịch với thay đổi của nó.`,
  known: 'Lịch sử đơn vị hành chính đã có sẵn từ lần trước: không ghi thêm gì.',
  count: (day, provinces) => `Ngày ${day}: ${provinces} tỉnh, thành phố.`,
  columns: ['Mã', 'Từ 1/7/2025', 'Trước đó'],
  unchanged: '(giữ nguyên)',
  reused: 'Mã nay chỉ tỉnh mang tên khác, nên mã không phải là định danh:',
  reusedLine: (code, before, after) => `  ${code}: trước là ${before}, nay là ${after}`,
  asked: (name, until, now) =>
    `Hỏi về đơn vị cũ vẫn có câu trả lời: ${name} thôi tồn tại từ ngày ${until}, nay thuộc ${now}.`,
  events: (total, byType) => `Nhật ký sự kiện của dịch vụ registry có ${total} sự kiện: ${byType}.`,
  running: (url) => `Đang chạy; cơ sở dữ liệu ở ${url}. Bấm Ctrl+C để dừng.`,
};

const en: DemoTexts = {
  starting: 'Starting the embedded database and making the schemas…',
  seeded: (events) =>
    `The history of the provinces is entered: ${events} events, each in the transaction of its change.`,
  known: 'The history of the provinces is there from before: nothing is entered.',
  count: (day, provinces) => `On ${day}: ${provinces} provinces.`,
  columns: ['Code', 'Since 1/7/2025', 'Before'],
  unchanged: '(unchanged)',
  reused: 'Codes that now mean a province of another name, which is why a code is no identity:',
  reusedLine: (code, before, after) => `  ${code}: was ${before}, is ${after}`,
  asked: (name, until, now) =>
    `A former unit still answers: ${name} ceased to exist on ${until} and is now in ${now}.`,
  events: (total, byType) => `The log of the registry holds ${total} events: ${byType}.`,
  running: (url) => `Running; the database is at ${url}. Ctrl+C stops it.`,
};

export const DEMO_TEXTS = { vi, en };

/** 1/7/2025 in both languages, as Vietnamese readers write it. */
export function dayText(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}/${month}/${year}`;
}
