import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { hasCode } from './files.js';

// Below 32768: from there on Linux hands out ports to outgoing connections, so a port found free now could be
// somebody's client socket by the time the server binds it.
const LOWEST = 15_000;
const BEYOND = 32_000;

// Two servers that start side by side in one process must not be given the same port before either has bound it.
const given = new Set<number>();

/** Whether a server could listen on this port of the loopback address now. */
export async function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => (hasCode(error, 'EADDRINUSE', 'EACCES') ? resolve(false) : reject(error)));
    probe.listen({ host: '127.0.0.1', port, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** A port of the loopback address that nobody listens on, below the range of outgoing connections. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 1_000; attempt++) {
    const port = randomInt(LOWEST, BEYOND);
    if (given.has(port) || !(await isPortFree(port))) continue;
    given.add(port);
    return port;
  }
  throw new Error(`No free port between ${LOWEST} and ${BEYOND} on 127.0.0.1`);
}
