import type { Command } from 'commander';
import { envelopeOf, showLetter, visiblePayload, type WholeLetter } from '@toandan/messaging/operations';
import { answer, connected, type Session } from '../session.js';
import { sessionOf, type Setup } from '../setup.js';
import { printable } from '../view/printable.js';
import { pairs } from '../view/table.js';
import { dateText } from '../view/time.js';

interface Options {
  raw?: boolean;
}

export function addDeadShow(parent: Command, setup: Setup): void {
  const { help } = setup.texts;
  parent
    .command('show <group> <id>')
    .description(help.show)
    .option('--raw', help.raw)
    .action(async (group: string, id: string, { raw = false }: Options, command: Command) =>
      show(sessionOf(setup, command), group, id, raw),
    );
}

/** A letter's body may hold anything, also what no event may: it is shown only as far as a contract says. */
async function show(session: Session, group: string, id: string, raw: boolean): Promise<void> {
  const whole = await connected(session, ({ operator }) => showLetter(operator, group, id));
  const { headers, body, ...letter } = whole;
  const envelope = envelopeOf(headers);
  const payload = envelope && visiblePayload(envelope, body, session.io.contracts);
  const shown = raw
    ? { headers, body: body.toString() }
    : { ...(envelope && { envelope }), ...(payload === undefined ? {} : { payload }) };
  answer(session, { ...letter, ...shown }, () => {
    const content = payload === undefined ? session.texts.hidden() : JSON.stringify(payload, undefined, 2);
    return letterText(session, whole, raw ? body.toString() : content);
  });
}

function letterText({ texts }: Session, letter: WholeLetter, content: string): string {
  const { columns } = texts;
  const lines = pairs([
    [columns.id, letter.id],
    [columns.group, letter.group],
    [columns.state, texts.states[letter.state] ?? letter.state],
    [columns.type, letter.type === undefined ? texts.none : `${letter.type} v${letter.version ?? '?'}`],
    [columns.eventId, letter.eventId],
    [columns.key, letter.key],
    [columns.place, `${letter.log}/${letter.lane}, ${columns.run.toLowerCase()} ${letter.run}`],
    [columns.reason, letter.reason],
    [columns.error, letter.error],
    [columns.attempts, String(letter.attempts)],
    [columns.failedAt, dateText(texts, letter.failedAt)],
    [columns.changedAt, dateText(texts, letter.changedAt)],
  ]);
  return `${lines}\n${columns.payload}:\n${printable(content)}`;
}
