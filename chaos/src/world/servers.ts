import { join } from 'node:path';
import { KafkaBroker, LocalPostgres } from '@toandan/deploy/local';
import { KeptServer } from './kept-server.js';
import { SmallDisk } from './small-disk.js';

/** Room for what a run of an hour writes, and no more: it is memory. */
const MEGABYTES = 1_024;

/** A server with its own disk, where one could be mounted. */
export interface Served {
  readonly server: KeptServer;
  readonly disk: SmallDisk | undefined;
}

export interface ServedDatabase extends Served {
  readonly postgres: LocalPostgres;
}

export interface ServedBroker extends Served {
  readonly kafka: KafkaBroker;
}

export async function serveDatabase(folder: string): Promise<ServedDatabase> {
  const disk = await diskFor(join(folder, 'database'));
  try {
    const postgres = await LocalPostgres.start({
      // Of our own, so that a start that fails does not take the data with it.
      dataDir: join(folder, 'database/data'),
      settings: { max_connections: '200', max_wal_size: '256MB' },
    });
    return { postgres, server: new KeptServer('database', postgres), disk };
  } catch (error) {
    await disk?.unmount();
    throw error;
  }
}

export async function serveBroker(folder: string): Promise<ServedBroker> {
  const disk = await diskFor(join(folder, 'broker'));
  try {
    const kafka = await KafkaBroker.start({ dataDir: join(folder, 'broker/data') });
    return { kafka, server: new KeptServer('broker', kafka), disk };
  } catch (error) {
    await disk?.unmount();
    throw error;
  }
}

export async function endServed({ server, disk }: Served): Promise<void> {
  try {
    await server.stop();
  } finally {
    await disk?.unmount();
  }
}

async function diskFor(path: string): Promise<SmallDisk | undefined> {
  return SmallDisk.whyNot() === undefined ? SmallDisk.mount(path, MEGABYTES) : undefined;
}
