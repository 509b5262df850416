import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { ConfigError } from '@toandan/messaging';
import { HttpLog } from '@toandan/platform-http';
import { startTelemetry } from '@toandan/telemetry';
import { serviceConfig } from './config.js';
import type { ServiceDefinition } from './service-definition.js';
import { startService } from './start-service.js';

/** The whole of a service's main.ts: runs it alone until it is told to stop. */
export async function runService(definition: ServiceDefinition): Promise<void> {
  try {
    const { host, port, drainMs, telemetry: config, surroundings } = serviceConfig();
    const log = new HttpLog(definition.name, surroundings.log?.level);
    const telemetry = startTelemetry({
      service: definition.name,
      config,
      onTrouble: () => log.write('warn', 'telemetry'),
    });
    const service = await startService(definition, surroundings);
    await service.app.listen(port, host);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    service.drain();
    // Those who divide the calls learn of it by asking, and send some more until then.
    await pause(drainMs);
    await service.stop();
    await telemetry.stop();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 78;
  }
}
