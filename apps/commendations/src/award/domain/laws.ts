/** A text that awards rest upon. */
export interface Law {
  /** As printed. */
  readonly number: string;
  readonly name: string;
  /** The first day, 'YYYY-MM-DD', on which it holds; absent where none that was read confirms it. */
  readonly from?: string;
  /** The first day on which it no longer holds. */
  readonly until?: string;
  /** `confirmed: false` where one secondary source is all that was read. */
  readonly amendedBy?: readonly {
    readonly number: string;
    readonly from: string;
    readonly confirmed: boolean;
  }[];
}

/** Laws change, and an award keeps the one of its day: add the next one here, and end the one before it. */
export const LAWS = {
  'law-2003': {
    number: '15/2003/QH11',
    name: 'Luật Thi đua, khen thưởng',
    from: '2004-07-01',
    until: '2024-01-01',
  },
  'law-2022': {
    number: '06/2022/QH15',
    name: 'Luật Thi đua, khen thưởng',
    from: '2024-01-01',
    amendedBy: [{ number: '06/2026/QH16', from: '2026-10-01', confirmed: false }],
  },
  'medal-2021': {
    number: '11/2021/TT-BCA',
    name: 'Thông tư về Kỷ niệm chương "Bảo vệ an ninh Tổ quốc"',
    until: '2025-04-28',
  },
  'medal-2025': {
    number: '20/2025/TT-BCA',
    name: 'Thông tư về Kỷ niệm chương "Bảo vệ an ninh Tổ quốc"',
    from: '2025-04-28',
  },
} as const satisfies Readonly<Record<string, Law>>;

export type LawCode = keyof typeof LAWS;
