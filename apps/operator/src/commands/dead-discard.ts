import type { Command } from 'commander';
import { discardLetters } from '@toandan/messaging/operations';
import { answer, confirm, connected, type Session } from '../session.js';
import { sessionOf, type Setup } from '../setup.js';

interface Options {
  reason: string;
  yes?: boolean;
}

export function addDeadDiscard(parent: Command, setup: Setup): void {
  const { help } = setup.texts;
  parent
    .command('discard <group> <ids...>')
    .description(help.discard)
    .requiredOption('--reason <text>', help.reason)
    .option('--yes', help.yes)
    .action(async (group: string, ids: string[], options: Options, command: Command) =>
      discard(sessionOf(setup, command), group, ids, options),
    );
}

async function discard(session: Session, group: string, ids: string[], options: Options): Promise<void> {
  const { reason, yes = false } = options;
  await confirm(session, yes, session.texts.confirmDiscard(group, ids.length));
  const discarded = await connected(session, ({ operator }) =>
    discardLetters(operator, { group, ids, reason }),
  );
  answer(session, { discarded }, () => session.texts.discarded(discarded.length));
}
