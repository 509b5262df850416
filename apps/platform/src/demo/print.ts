import { figureFromJson, formatFigure } from '@toandan/kernel';
import Table from 'cli-table3';
import { isThere, type CellAnswer, type TableAnswer } from './answers.js';
import type { Story } from './story.js';
import { dayText, wholeText, type DemoTexts } from './texts.js';

/** There were never more at once. */
const MOST_PROVINCES = 64;

/** The demo's findings as lines for a terminal. */
export function storyLines(story: Story, texts: DemoTexts): string[] {
  const { real, exercise } = story;
  return [
    '',
    texts.nation,
    nationTable(real.nation, texts),
    '',
    texts.former,
    formerTable(real, texts),
    '',
    ...explanationLines(story, texts),
    '',
    texts.exerciseTable,
    nationTable(exercise.table, texts),
    '',
    ...correctionLines(story, texts),
  ];
}

function nationTable(table: TableAnswer, texts: DemoTexts): string {
  const rows = table.cells
    .filter(isThere)
    .map((cell) => [
      nameOf(table, cell.indicator, texts),
      periodText(table, cell.period, texts),
      cellText(cell, texts),
    ]);
  return drawn(texts.columns, [46, 26, 34], rows);
}

/** Under which unit something was reported, and where it counts today. */
function formerTable({ asReported, current, countedIn }: Story['real'], texts: DemoTexts): string {
  const rows = asReported.cells.filter(isThere).map((cell) => {
    const { indicator, period, unit } = cell;
    const today = current.cells.find(
      (one) => one.indicator === indicator && one.period === period && one.unit === countedIn.get(unit),
    );
    return [
      nameOf(asReported, indicator, texts),
      periodText(asReported, period, texts),
      `${unitName(asReported, unit, texts)}: ${cell.text[texts.locale]}`,
      today === undefined || !isThere(today)
        ? ''
        : `${unitName(current, today.unit, texts)}: ${today.text[texts.locale]}`,
    ];
  });
  return drawn(texts.formerColumns, [40, 26, 26, 26], rows);
}

function explanationLines({ explanation }: Story, texts: DemoTexts): string[] {
  const { cell, terms, missing, formula } = explanation;
  return [
    `${texts.explanation} ${cell.text[texts.locale]} (${cell.indicator})`,
    `  ${formula.text[texts.locale]}`,
    ...terms.map(({ unit, countedIn, text, revision, source }) =>
      texts.explained(
        unit.name[texts.locale],
        countedIn.name[texts.locale],
        text[texts.locale],
        String(revision),
        source?.title ?? '-',
      ),
    ),
    texts.missing(wholeText(missing.length, texts.locale)),
  ];
}

function correctionLines({ correction }: Story, texts: DemoTexts): string[] {
  const { by, from, to, before, after, asOf } = correction;
  const figure = (json: typeof from): string => formatFigure(figureFromJson(json), texts.locale);
  return [
    texts.correction(by, figure(from), figure(to)),
    texts.moved(before.text[texts.locale], after.text[texts.locale]),
    texts.asOf(asOf, before.text[texts.locale]),
  ];
}

function cellText(cell: CellAnswer, texts: DemoTexts): string {
  const { received, expected } = cell;
  const text = cell.text[texts.locale];
  if (expected === null) return text;
  const coverage = `${received}/${expected}`;
  return `${text} · ${expected > MOST_PROVINCES ? texts.reports(coverage) : texts.provinces(coverage)}`;
}

function nameOf(table: TableAnswer, code: string, { locale }: DemoTexts): string {
  const found = table.indicators.find((one) => one.code === code);
  return found === undefined ? code : `${found.names[locale]} (${found.unit})`;
}

function unitName(table: TableAnswer, id: string, { locale }: DemoTexts): string {
  return table.units.find((one) => one.id === id)?.name[locale] ?? id;
}

function periodText(table: TableAnswer, id: string, { locale }: DemoTexts): string {
  const found = table.periods.find((one) => one.id === id);
  if (found === undefined || /^\d{4}$/.test(id)) return id;
  return `${dayText(found.start, locale)} - ${dayText(found.end, locale)}`;
}

function drawn(head: string[], colWidths: number[], rows: string[][]): string {
  const table = new Table({
    head,
    style: { head: [], border: [] },
    colWidths,
    wordWrap: true,
  });
  table.push(...rows);
  return table.toString();
}
