import { writeFile } from 'node:fs/promises';
import { KafkaBroker, whyNoKafka } from '@toandan/deploy/local';
import type { Locale } from '@toandan/kernel';
import { Command, Option } from 'commander';
import { join } from 'node:path';
import { demoConfig } from './config.js';
import { demoFile } from './demo/demo-file.js';
import { DoneStages } from './demo/done-stages.js';
import { observe as look, observedLines, OPERATOR_LOGIN } from './demo/observed.js';
import { DemoPeople } from './demo/people.js';
import { storyLines } from './demo/print.js';
import { ProgressLine } from './demo/progress-line.js';
import { tell, type Listener } from './demo/story.js';
import { DEMO_TEXTS, wholeText, type DemoTexts } from './demo/texts.js';
import { PlatformHost } from './host/platform-host.js';
import { untilStopped } from './host/until-stopped.js';

interface Options {
  exit?: boolean;
  observe?: boolean;
  lang: Locale;
  json?: string;
  transport: 'postgres' | 'kafka';
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

await new Command('demo')
  .description("The provinces' figures on their way to the nation's, on the embedded database")
  .addOption(new Option('--lang <language>').choices(['vi', 'en']).default('vi'))
  .addOption(new Option('--transport <name>').choices(['postgres', 'kafka']).default('postgres'))
  .option('--exit', 'end when all is told')
  .option('--observe', 'say how the platform runs, and where operators see it')
  .option('--json <file>', 'write what was found')
  .action(run)
  .parseAsync();

async function run({ exit, observe, lang, json, transport }: Options): Promise<void> {
  const texts = DEMO_TEXTS[lang];
  say(texts.starting);
  const demo = demoConfig(transport);
  const broker = transport === 'kafka' ? await startBroker(join(demo.dataDir, 'kafka')) : undefined;
  try {
    const config = demo.platform(broker?.brokers);
    const host = await PlatformHost.start(config);
    try {
      const people = await DemoPeople.gather(host, config.dataDir);
      sayAccounts(people, texts);
      say(texts.entering);
      const story = await tell(host, people, await DoneStages.open(config.dataDir), listener(texts));
      say(heldLine(story.exercise.held, texts));
      for (const line of storyLines(story, texts)) say(line);
      if (json !== undefined) await writeFile(json, `${JSON.stringify(demoFile(story), null, 2)}\n`);
      if (observe === true) {
        for (const line of observedLines(await look(people.as(OPERATOR_LOGIN)), texts)) say(line);
      }
      say('');
      if (observe === true) say(texts.observe(`${host.origin}/ops`, OPERATOR_LOGIN));
      say(host.hasConsole ? texts.open(host.origin) : texts.noConsole);
      if (exit === true) return;
      say(texts.running);
      await untilStopped();
    } finally {
      await host.stop();
    }
  } finally {
    await broker?.stop();
  }
}

async function startBroker(dataDir: string): Promise<KafkaBroker> {
  const missing = await whyNoKafka({});
  if (missing !== undefined) throw new Error(missing);
  return KafkaBroker.start({ dataDir });
}

function listener(texts: DemoTexts): Listener {
  const progress = new ProgressLine(process.stdout);
  const whole = (value: number): string => wholeText(value, texts.locale);
  return {
    entered: (published, by) => say(texts.entered(published.name, published.figures.length, by)),
    awards: (count) => say(texts.awards(whole(count))),
    exercise: (done, of) => progress.show(texts.exercise(whole(done), whole(of)), done, of),
    counting: () => say(texts.counting),
  };
}

function sayAccounts(people: DemoPeople, texts: DemoTexts): void {
  if (!people.hasNew) return say(texts.passwordsKept);
  say(texts.accounts);
  for (const { login, name } of people.shown) {
    say(texts.accountLine(login, name[texts.locale], people.passwordOf(login)));
  }
}

function heldLine(
  {
    reports,
    approved,
    late,
    missing,
    tipoffs,
    seconds,
  }: Awaited<ReturnType<typeof tell>>['exercise']['held'],
  texts: DemoTexts,
): string {
  const whole = (value: number): string => wholeText(value, texts.locale);
  return texts.exerciseDone(
    whole(reports),
    whole(approved),
    whole(late),
    whole(missing),
    whole(tipoffs),
    whole(Math.round(seconds)),
  );
}
