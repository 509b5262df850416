import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from './client/client.js';
import { Journal, readJournal } from './client/journal.js';
import { Conductor } from './faults/conductor.js';
import { Probe } from './faults/probe.js';
import { deckFor } from './faults/deck.js';
import { defineCatalogue } from './load/catalogue.js';
import { readCountry } from './load/country.js';
import { Load } from './load/load.js';
import { ANALYST } from './load/people.js';
import { usersOf } from './load/users.js';
import { quiet } from './oracle/quiet.js';
import { verify } from './oracle/verify.js';
import { Random } from './random.js';
import { findingsOf, type Result } from './report/result.js';
import { SmallDisk } from './world/small-disk.js';
import { World, type TransportName } from './world/world.js';

export interface RunOptions {
  readonly transport: TransportName;
  readonly minutes: number;
  readonly seed: number;
  /** Only faults with this in their name. */
  readonly only: string | undefined;
  readonly say: (text: string) => void;
}

/** One run from the start of the servers to the last comparison. What it made is gone afterwards, but for what explains a finding. */
export async function run({ transport, minutes, seed, only, say }: RunOptions): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'toandan-chaos-'));
  // The account that runs the database passes through.
  await chmod(folder, 0o711);
  const started = performance.now();
  const seconds = (): string => ((performance.now() - started) / 1_000).toFixed(1);
  let isGood = false;
  const world = await World.start(transport, folder);
  const journal = new Journal(join(folder, 'journal.ndjson'));
  try {
    const client = (nth: number, network?: Random): Client =>
      new Client(world, journal, `10.0.1.${nth}`, network);
    const onlooker = client(250);
    const country = await readCountry(onlooker, ANALYST);
    await defineCatalogue(world);
    await quiet(world.operator, world.kafka, onlooker);
    say(`ready after ${seconds()} s; ${minutes} min of load and faults on ${transport}, seed ${seed}`);
    const random = new Random(seed);
    const users = usersOf(country, random, (nth) => client(nth, new Random(seed * 1_000 + 500 + nth)));
    const conductor = new Conductor(world, new Probe(client(251), country), random, say);
    const load = new Load(users, seed);
    await conductor.measureCalm();
    await Promise.race([conductor.conduct(deckFor(world, only), minutes * 60_000), load.failed]);
    await load.stop();
    await quiet(world.operator, world.kafka, onlooker);
    say(`quiet after ${seconds()} s; comparing`);
    const read = await readJournal(journal.path);
    const checks = await verify(read, world, onlooker, country);
    const result: Result = {
      transport,
      seed,
      minutes,
      seconds: Number(seconds()),
      calls: read.done.length,
      tries: read.tries,
      outcomes: Object.fromEntries(read.outcomes),
      readBack: read.done.filter(({ how }) => how === 'read-back').length,
      replayed: read.done.filter(({ how }) => how === 'replayed').length,
      recoveries: conductor.recoveries,
      checks,
      notImitated: [SmallDisk.whyNot()].filter((why) => why !== undefined),
      ownEnds: world.processes.flatMap(({ name, ownEnds }) => ownEnds.map((how) => `${name} ${how}`)),
    };
    isGood = findingsOf(result).length === 0;
    return result;
  } finally {
    journal.close();
    await world.stop();
    if (isGood) await rm(folder, { recursive: true, force: true });
    else say(`the journal and what the services said stay in ${folder}`);
  }
}
