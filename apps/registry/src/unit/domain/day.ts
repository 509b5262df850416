/** A day of the calendar, 'YYYY-MM-DD', without time or zone. As text, days compare in their order. */
export type Day = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

export function isDay(value: string): boolean {
  const [, year, month, day] = DAY.exec(value) ?? [];
  if (year === undefined || year === '0000') return false;
  const instant = new Date(`${value}T00:00:00Z`);
  // JavaScript reads 31 April as 1 May.
  return instant.getUTCMonth() + 1 === Number(month) && instant.getUTCDate() === Number(day);
}
