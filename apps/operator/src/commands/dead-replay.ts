import type { Command } from 'commander';
import { queueLetters, type LetterChoice } from '@toandan/messaging/operations';
import { answer, connected, type Session } from '../session.js';
import { sessionOf, type Setup } from '../setup.js';
import { UsageError } from '../usage-error.js';

interface Options {
  all?: boolean;
}

export function addDeadReplay(parent: Command, setup: Setup): void {
  const { help } = setup.texts;
  parent
    .command('replay <group> [ids...]')
    .description(help.replay)
    .option('--all', help.all)
    .action(async (group: string, ids: string[], { all = false }: Options, command: Command) =>
      replay(sessionOf(setup, command), group, ids, all),
    );
}

async function replay(session: Session, group: string, ids: string[], all: boolean): Promise<void> {
  if (all === ids.length > 0) throw new UsageError(session.texts.chooseLetters());
  const choice: LetterChoice = all ? { all: true } : { ids };
  const queued = await connected(session, ({ operator }) => queueLetters(operator, { group, ...choice }));
  answer(session, { queued }, () => session.texts.queued(queued.length));
}
