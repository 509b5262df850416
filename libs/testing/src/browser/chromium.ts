import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** The browser of this machine, if it has one. @param path folders as in the environment's PATH */
export function chromiumPath(path: string): string | undefined {
  return path
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find(existsSync);
}

export async function openChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    // The sandbox needs rights that root and containers do not have; nothing is visited but our own pages on loopback.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--lang=vi'],
  });
}
