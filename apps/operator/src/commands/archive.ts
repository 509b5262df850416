import type { Command } from 'commander';
import { archiveLog } from '@toandan/messaging/operations';
import { readDate } from '../read-options.js';
import { answer, confirm, connected, type Session } from '../session.js';
import { sessionOf, type Setup } from '../setup.js';

interface Options {
  before: string;
  force?: boolean;
  yes?: boolean;
}

export function addArchive(parent: Command, setup: Setup): void {
  const { help } = setup.texts;
  parent
    .command('archive <service>')
    .description(help.archive)
    .requiredOption('--before <date>', help.before)
    .option('--force', help.forceArchive)
    .option('--yes', help.yes)
    .action(async (service: string, options: Options, command: Command) =>
      archive(sessionOf(setup, command), service, options),
    );
}

async function archive(session: Session, service: string, options: Options): Promise<void> {
  const { force = false, yes = false } = options;
  const { texts } = session;
  const before = readDate(texts, '--before', options.before);
  await confirm(session, yes, texts.confirmArchive(service, options.before));
  const archived = await connected(session, ({ operator }) =>
    archiveLog(operator, service, before, { force }),
  );
  answer(session, { archived }, () => texts.archived(archived));
}
