import { randomBytes } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AccountToHave, NewAccount } from '@toandan/embedded-issuer';
import { writeWhole } from '../local/files.js';
import { PACKAGE_ROOT } from '../local/paths.js';
import { ServiceProcess } from '../local/service-process.js';
import { ClusterError } from './cluster-error.js';
import type { ComposeService } from './compose-file.js';
import type { IssuerKind } from './local-kind.js';

const KEY_FILE = 'accounts-key';

/** The embedded issuer, at the addresses of the one whose place it takes. */
export async function runIssuer(
  { name, environment }: ComposeService,
  { publicUrl, realm, paths, meaningless }: IssuerKind,
  options: { readonly dataDir: string; readonly port: number; readonly logFile: string },
): Promise<ServiceProcess> {
  const address = environment[publicUrl];
  if (address === undefined) throw new ClusterError(`${name}: has no ${publicUrl}`);
  const left = Object.keys(environment).find((key) => key !== publicUrl && !meaningless.includes(key));
  if (left !== undefined) throw new ClusterError(`${name}: ${left} has no meaning here`);
  await mkdir(options.dataDir, { recursive: true, mode: 0o700 });
  const keyFile = join(options.dataDir, KEY_FILE);
  await writeWhole(keyFile, randomBytes(24).toString('base64url'), 0o600);
  return ServiceProcess.start({
    main: join(PACKAGE_ROOT, 'dist/cluster/issuer-main.js'),
    args: [
      ...['--data', options.dataDir, '--url', `${address}/${realm}`, '--console', new URL(address).origin],
      ...['--port', String(options.port), '--paths', JSON.stringify(paths), '--key-file', keyFile],
    ],
    env: {},
    logFile: options.logFile,
    readyUrl: `http://127.0.0.1:${options.port}/health/ready`,
  });
}

/** Has accounts made; returns those that are new, with their passwords. */
export async function ensureAccounts(
  origin: string,
  dataDir: string,
  accounts: readonly AccountToHave[],
): Promise<readonly NewAccount[]> {
  const key = (await readFile(join(dataDir, KEY_FILE), 'utf8')).trim();
  const reply = await fetch(`${origin}/accounts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(accounts),
  });
  if (!reply.ok) throw new ClusterError(`The issuer answered ${reply.status} to accounts`);
  return (await reply.json()) as NewAccount[];
}
