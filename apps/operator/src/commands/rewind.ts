import type { Command } from 'commander';
import { rewindGroup } from '@toandan/messaging/operations';
import { readTime } from '../read-options.js';
import { answer, confirm, connected, type Session } from '../session.js';
import { sessionOf, type Setup } from '../setup.js';

interface Options {
  to: string;
  force?: boolean;
  yes?: boolean;
}

export function addRewind(parent: Command, setup: Setup): void {
  const { help } = setup.texts;
  parent
    .command('rewind <group>')
    .description(help.rewind)
    .requiredOption('--to <time>', help.to)
    .option('--force', help.forceRewind)
    .option('--yes', help.yes)
    .action(async (group: string, options: Options, command: Command) =>
      rewind(sessionOf(setup, command), group, options),
    );
}

async function rewind(session: Session, group: string, options: Options): Promise<void> {
  const { force = false, yes = false } = options;
  const { texts } = session;
  const to = options.to === 'beginning' ? options.to : readTime(texts, '--to', options.to);
  // Only this way something is emptied; back to a time adds to what is there, and can be done again.
  if (to === 'beginning') await confirm(session, yes, texts.confirmRewind(group));
  const rewound = await connected(session, ({ operator, config: { kafka } }) =>
    rewindGroup(operator, group, to, { force, ...(kafka && { kafka }) }),
  );
  answer(session, rewound, () => texts.rewound(rewound));
}
