import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** The first line of the input; what is typed at a terminal is not shown. */
export async function askPassword(): Promise<string> {
  const isTerminal = process.stdin.isTTY;
  if (isTerminal) process.stderr.write('Password: ');
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silence, terminal: isTerminal });
  try {
    for await (const line of lines) return line.trim();
    throw new Error('There is no password: give it as the first line of the input.');
  } finally {
    lines.close();
    if (isTerminal) process.stderr.write('\n');
  }
}
