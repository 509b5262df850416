import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { consoleClient, EmbeddedIssuer, type AccountToHave } from '@toandan/embedded-issuer';
import { Command } from 'commander';
import { json } from 'node:stream/consumers';

interface Options {
  readonly data: string;
  readonly url: string;
  readonly console: string;
  readonly port: string;
  readonly paths: string;
  readonly keyFile: string;
}

/** Everybody on this machine comes from one address. */
const REQUESTS_PER_MINUTE = 1_000_000;

/**
 * The embedded issuer as a process of its own, where a cluster on one machine has no Keycloak. Beside what an issuer
 * answers, whoever has the key may have accounts made at /accounts; the gateway leads nobody there.
 */
async function run({ data, url, console: origin, port, paths, keyFile }: Options): Promise<void> {
  const key = (await readFile(keyFile, 'utf8')).trim();
  const issuer = await EmbeddedIssuer.open({
    dataDir: data,
    issuerUrl: url,
    clients: [consoleClient(origin)],
    accounts: [],
    requestsPerMinute: REQUESTS_PER_MINUTE,
  });
  const { pathname } = new URL(url);
  const renamed = new Map(
    Object.entries(JSON.parse(paths) as Record<string, string>).map(([theirs, ours]) => [
      `${pathname}/${theirs}`,
      `${pathname}/${ours}`,
    ]),
  );
  const server = createServer((request, response) => {
    if (request.url === '/health/ready') return response.writeHead(200).end();
    if (request.url !== '/accounts') {
      request.url = renamed.get(request.url ?? '') ?? request.url;
      return issuer.handler(request, response);
    }
    if (request.headers.authorization !== `Bearer ${key}`) return response.writeHead(401).end();
    return void json(request)
      .then(async (accounts) => issuer.ensureAccounts(accounts as AccountToHave[]))
      .then(
        (made) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(made)),
        () => response.writeHead(400).end(),
      );
  });
  server.listen(Number(port), '127.0.0.1');
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  server.close();
  server.closeIdleConnections();
  await issuer.close();
}

await new Command('issuer')
  .requiredOption('--data <folder>')
  .requiredOption('--url <address>')
  .requiredOption('--console <origin>')
  .requiredOption('--port <port>')
  .requiredOption('--paths <json>')
  .requiredOption('--key-file <file>')
  .action(run)
  .parseAsync();
