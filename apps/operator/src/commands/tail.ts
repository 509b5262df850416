import type { Command } from 'commander';
import { requireService, serviceSchemas, tail, type LogEntry } from '@toandan/messaging/operations';
import { readTime } from '../read-options.js';
import { connected, type Session } from '../session.js';
import { collect, sessionOf, type Setup } from '../setup.js';
import { printable } from '../view/printable.js';
import { dateText } from '../view/time.js';

interface Options {
  type?: string[];
  key?: string;
  since?: string;
  follow?: boolean;
}

export function addTail(parent: Command, setup: Setup): void {
  const { help } = setup.texts;
  parent
    .command('tail [services...]')
    .description(help.tail)
    .option('--type <type>', help.type, collect)
    .option('--key <key>', help.key)
    .option('--since <time>', help.since)
    .option('--follow', help.follow)
    .action(async (services: string[], options: Options, command: Command) =>
      print(sessionOf(setup, command), services, options),
    );
}

async function print(session: Session, named: string[], options: Options): Promise<void> {
  const { io, texts, json } = session;
  const { type: types, key, follow = false } = options;
  const since = options.since === undefined ? undefined : readTime(texts, '--since', options.since);
  await connected(session, async ({ operator }) => {
    for (const service of named) await requireService(operator, service);
    const services = named.length > 0 ? named : await serviceSchemas(operator);
    const entries = tail(operator, {
      services,
      contracts: io.contracts,
      follow,
      signal: io.signal,
      ...(types === undefined ? {} : { types }),
      ...(key === undefined ? {} : { key }),
      ...(since === undefined ? {} : { since }),
    });
    for await (const entry of entries) io.out(json ? JSON.stringify(entry) : entryText(session, entry));
  });
}

function entryText({ texts }: Session, { service, recordedAt, key, envelope, payload }: LogEntry): string {
  const event = envelope === undefined ? texts.none : `${envelope.type} v${envelope.version}`;
  const content = payload === undefined ? texts.none : JSON.stringify(payload);
  return printable([dateText(texts, recordedAt), service, event, key, content].join('  '));
}
