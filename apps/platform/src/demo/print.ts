import Table from 'cli-table3';
import type { DemoFigures } from './demo-figures.js';
import { dayText, type DemoTexts } from './texts.js';

/** The demo's figures as lines for a terminal. */
export function demoLines(figures: DemoFigures, texts: DemoTexts): string[] {
  const { before, after, provinces, reusedCodes, asked, events } = figures;
  const table = new Table({ head: texts.columns, style: { head: [], border: [] } });
  for (const { code, name, formerly } of provinces) {
    const same = formerly.length === 1 && formerly[0] === name;
    table.push([code, name, same ? texts.unchanged : formerly.join(' + ')]);
  }
  const total = Object.values(events).reduce((sum, count) => sum + count, 0);
  const byType = Object.entries(events).map(([type, count]) => `${type} ${count}`);
  return [
    texts.count(dayText(before.day), before.provinces),
    texts.count(dayText(after.day), after.provinces),
    table.toString(),
    texts.reused,
    ...reusedCodes.map((one) => texts.reusedLine(one.code, one.before, one.after)),
    texts.asked(asked.name, dayText(asked.until), asked.now.map((one) => one.name).join(', ')),
    texts.events(total, byType.join(', ')),
  ];
}
