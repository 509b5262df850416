import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { ConfigError } from '@toandan/messaging';
import { gatewayConfig } from './config.js';
import { startGateway } from './gateway.js';

try {
  const config = gatewayConfig();
  const gateway = await startGateway(config);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  gateway.drain();
  await pause(config.drainMs);
  await gateway.stop();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 78;
}
