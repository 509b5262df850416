import type { Command } from 'commander';
import { pruneInbox } from '@toandan/messaging/operations';
import { readDate } from '../read-options.js';
import { answer, connected, type Session } from '../session.js';
import { sessionOf, type Setup } from '../setup.js';

interface Options {
  olderThan: string;
  force?: boolean;
}

export function addPruneInbox(parent: Command, setup: Setup): void {
  const { help } = setup.texts;
  parent
    .command('prune-inbox <service>')
    .description(help.pruneInbox)
    .requiredOption('--older-than <date>', help.olderThan)
    .option('--force', help.forcePrune)
    .action(async (service: string, options: Options, command: Command) =>
      prune(sessionOf(setup, command), service, options),
    );
}

async function prune(
  session: Session,
  service: string,
  { olderThan, force = false }: Options,
): Promise<void> {
  const before = readDate(session.texts, '--older-than', olderThan);
  const deleted = await connected(session, ({ operator }) =>
    pruneInbox(operator, service, before, { force }),
  );
  answer(session, { deleted }, () => session.texts.pruned(deleted));
}
