import type { Command } from 'commander';
import { groupLags, type GroupLag } from '@toandan/messaging/operations';
import { answer, connected, type Session } from '../session.js';
import { sessionOf, type Setup } from '../setup.js';
import { table } from '../view/table.js';
import { ageText, dateText } from '../view/time.js';

interface Options {
  group?: string;
}

export function addLag(parent: Command, setup: Setup): void {
  const { help } = setup.texts;
  parent
    .command('lag')
    .description(help.lag)
    .option('--group <group>', help.group)
    .action(async (options: Options, command: Command) => lag(sessionOf(setup, command), options.group));
}

async function lag(session: Session, group: string | undefined): Promise<void> {
  const lags = await connected(session, ({ operator, config: { kafka } }) =>
    groupLags(operator, { ...(group === undefined ? {} : { group }), ...(kafka && { kafka }) }),
  );
  answer(session, lags, () => lagsText(session, lags));
}

function lagsText({ texts, io }: Session, lags: readonly GroupLag[]): string {
  if (lags.length === 0) return texts.noGroups();
  const { columns } = texts;
  return table(
    [
      columns.group,
      columns.log,
      columns.behind,
      columns.oldest,
      columns.members,
      columns.lanes,
      columns.dead,
      columns.waiting,
      columns.run,
      columns.movedAt,
    ],
    lags.map((one) => [
      one.group,
      one.log ?? texts.none,
      behindText(texts.locale, one) ?? texts.none,
      one.oldest === undefined ? texts.none : ageText(texts, io.now().getTime() - one.oldest.getTime()),
      String(one.members),
      `${one.lanesOwned}/${one.lanesOwned + one.lanesUnowned}`,
      String(one.dead),
      String(one.waiting),
      String(one.run),
      one.movedAt === undefined ? texts.none : dateText(texts, one.movedAt),
    ]),
  );
}

function behindText(locale: string, { behind, atLeast }: GroupLag): string | undefined {
  if (behind === undefined) return undefined;
  return `${atLeast ? '≥ ' : ''}${new Intl.NumberFormat(locale).format(behind)}`;
}
