import { once } from 'node:events';
import { ConfigError } from '@toandan/messaging';
import { serviceConfig } from './config.js';
import type { ServiceDefinition } from './service-definition.js';
import { startService } from './start-service.js';

/** The whole of a service's main.ts: runs it alone until it is told to stop. */
export async function runService(definition: ServiceDefinition): Promise<void> {
  try {
    const { host, port, surroundings } = serviceConfig();
    const service = await startService(definition, surroundings);
    await service.app.listen(port, host);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    await service.stop();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 78;
  }
}
