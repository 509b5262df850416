import type { Command } from 'commander';
import { DEAD_LETTER_STATES, listLetters, type Letter } from '@toandan/messaging/operations';
import { readAfter, readCount } from '../read-options.js';
import { answer, connected, type Session } from '../session.js';
import { collect, sessionOf, type Setup } from '../setup.js';
import { UsageError } from '../usage-error.js';
import { table } from '../view/table.js';
import { dateText } from '../view/time.js';

interface Options {
  group?: string;
  state?: string[];
  key?: string;
  limit: string;
  after?: string;
}

export function addDeadList(parent: Command, setup: Setup): void {
  const { help } = setup.texts;
  parent
    .command('list')
    .description(help.list)
    .option('--group <group>', help.group)
    .option('--state <state>', help.state, collect)
    .option('--key <key>', help.key)
    .option('--limit <count>', help.limit, '50')
    .option('--after <place>', help.after)
    .action(async (options: Options, command: Command) => list(sessionOf(setup, command), options));
}

async function list(session: Session, options: Options): Promise<void> {
  const { texts, io } = session;
  const { group, key, after } = options;
  const states = options.state?.map((state) => {
    const known = DEAD_LETTER_STATES.find((one) => one === state);
    if (known === undefined) throw new UsageError(texts.badState(state));
    return known;
  });
  const filter = {
    limit: readCount(texts, '--limit', options.limit),
    ...(group === undefined ? {} : { group }),
    ...(key === undefined ? {} : { key }),
    ...(states === undefined ? {} : { states }),
    ...(after === undefined ? {} : { after: readAfter(texts, after) }),
  };
  const page = await connected(session, ({ operator }) => listLetters(operator, filter));
  answer(session, page, () => lettersText(session, page.letters));
  if (page.next !== undefined && !session.json) {
    io.err(texts.more(`--after ${page.next.service}:${page.next.id}`));
  }
}

function lettersText({ texts }: Session, letters: readonly Letter[]): string {
  if (letters.length === 0) return texts.noLetters();
  const { columns } = texts;
  return table(
    [
      columns.id,
      columns.group,
      columns.state,
      columns.type,
      columns.key,
      columns.reason,
      columns.attempts,
      columns.failedAt,
    ],
    letters.map((letter) => [
      letter.id,
      letter.group,
      texts.states[letter.state] ?? letter.state,
      letter.type ?? texts.none,
      letter.key,
      letter.reason,
      String(letter.attempts),
      dateText(texts, letter.failedAt),
    ]),
  );
}
