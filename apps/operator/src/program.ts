import { Command, Option } from 'commander';
import { addArchive } from './commands/archive.js';
import { addDeadDiscard } from './commands/dead-discard.js';
import { addDeadList } from './commands/dead-list.js';
import { addDeadReplay } from './commands/dead-replay.js';
import { addDeadShow } from './commands/dead-show.js';
import { addLag } from './commands/lag.js';
import { addPruneInbox } from './commands/prune-inbox.js';
import { addRewind } from './commands/rewind.js';
import { addTail } from './commands/tail.js';
import type { Setup } from './setup.js';

/** The command line. What commander itself would print goes through the tool's own output, in its language. */
export function operatorProgram(setup: Setup): Command {
  const { io, texts } = setup;
  const program = new Command('events')
    .description(texts.help.program)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text.trimEnd()),
      writeErr: (text) => io.err(text.trimEnd()),
      // Said by run(), in the operator's language.
      outputError: () => undefined,
    })
    .configureHelp({ styleTitle: (title) => texts.headings[title] ?? title })
    .helpOption('-h, --help', texts.help.help)
    .helpCommand(false)
    .option('--json', texts.help.json)
    .addOption(new Option('--lang <language>', texts.help.lang).choices(['vi', 'en']).default('vi'));
  const dead = program.command('dead').description(texts.help.dead);
  addDeadList(dead, setup);
  addDeadShow(dead, setup);
  addDeadReplay(dead, setup);
  addDeadDiscard(dead, setup);
  addLag(program, setup);
  addRewind(program, setup);
  addTail(program, setup);
  addArchive(program, setup);
  addPruneInbox(program, setup);
  return program;
}
