import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { demoConfig } from './config.js';
import { demoFigures } from './demo/demo-figures.js';
import { DemoHost } from './demo/demo-host.js';
import { demoLines } from './demo/print.js';
import { DEMO_TEXTS } from './demo/texts.js';

interface Options {
  exit?: boolean;
  lang: 'vi' | 'en';
  json?: string;
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

await new Command('demo')
  .description('The units of the country with their history, on the embedded database')
  .addOption(new Option('--lang <language>').choices(['vi', 'en']).default('vi'))
  .option('--exit', 'end when all is told')
  .option('--json <file>', 'write the figures')
  .action(async ({ exit, lang, json }: Options) => {
    const texts = DEMO_TEXTS[lang];
    say(texts.starting);
    const host = await DemoHost.start(demoConfig());
    try {
      const events = await host.seed();
      say(events > 0 ? texts.seeded(events) : texts.known);
      const figures = await demoFigures(host);
      for (const line of demoLines(figures, texts)) say(line);
      if (json !== undefined) await writeFile(json, `${JSON.stringify(figures, null, 2)}\n`);
      if (exit === true) return;
      say(texts.running(`127.0.0.1:${host.port}`));
      // A pending promise alone does not keep the process; the wait for a signal does, by its timer.
      const alive = setInterval(() => undefined, 60_000);
      await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
      clearInterval(alive);
    } finally {
      await host.stop();
    }
  })
  .parseAsync();
