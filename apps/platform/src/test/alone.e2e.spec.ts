import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '@toandan/deploy/local';
import type { ServiceStage } from '@toandan/testing/services';
import { SERVICES } from '../host/services.js';
import { openPlatform, type OpenPlatform } from './open-platform.js';

const APPS = resolve(import.meta.dirname, '../../..');
const NAMES = SERVICES.map(({ name }) => name);

let platform: OpenPlatform;
let stage: ServiceStage;
let running: ChildProcess | undefined;

beforeAll(async () => {
  platform = await openPlatform();
  ({ stage } = platform);
});

afterEach(() => {
  running?.kill('SIGKILL');
  running = undefined;
});

afterAll(() => platform.close());

interface Started {
  readonly child: ChildProcess;
  readonly said: () => string;
}

/** As `nest start <service>` does once it has built it. */
function start(service: string, env: Readonly<Record<string, string>>): Started {
  const child = spawn(process.execPath, [join(APPS, service, 'dist/main.js')], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running = child;
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  return { child, said: () => said };
}

async function answerOf(child: ChildProcess, url: string): Promise<Response> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}`);
    const reply = await fetch(url).catch(() => undefined);
    if (reply?.status === 200) return reply;
    await pause(50);
  }
}

describe('each service alone', () => {
  it.each(NAMES)(
    '%s starts, is ready, describes itself and stops when it is told to',
    async (service) => {
      const port = await freePort();
      const { child } = start(service, {
        ...platform.env,
        SERVICE_DATABASE_URL: stage.urls.of(service),
        SERVICE_LOGS_URL: stage.urls.logs,
        OIDC_ISSUER: stage.tokens.url,
        OIDC_JWKS_URL: `${stage.tokens.url}/jwks`,
        HTTP_PORT: String(port),
      });
      const origin = `http://127.0.0.1:${port}`;
      await answerOf(child, `${origin}/health/ready`);
      const document = (await (await fetch(`${origin}/api/${service}/v1/openapi.json`)).json()) as {
        openapi: string;
        paths: object;
      };
      expect(document.openapi).toMatch(/^3\.1/);
      expect(Object.keys(document.paths).length).toBeGreaterThan(2);
      child.kill('SIGTERM');
      expect(await once(child, 'exit')).toEqual([0, null]);
    },
    120_000,
  );

  it('says in one sentence what it was not told, and does not start', async () => {
    const { child, said } = start('registry', {
      OIDC_ISSUER: 'http://127.0.0.1:1/',
      OIDC_JWKS_URL: 'http://127.0.0.1:1/',
    });
    expect(await once(child, 'exit')).toEqual([78, null]);
    expect(said().trim()).toBe('SERVICE_DATABASE_URL must be set, or SERVICE_DATABASE_URL_FILE.');
  });
});
