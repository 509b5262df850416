import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServiceStage, type ServiceStageOptions } from '@toandan/testing/services';
import { SERVICES } from '../host/services.js';
import { withTipoffKeys } from '../host/tipoff-keys.js';

export interface OpenPlatform {
  readonly stage: ServiceStage;
  /** Where the keys are. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** Every service on one stage, with keys made for it. */
export async function openPlatform(options: ServiceStageOptions = {}): Promise<OpenPlatform> {
  const folder = await mkdtemp(join(tmpdir(), 'toandan-keys-'));
  const env = await withTipoffKeys(options.env ?? {}, folder);
  try {
    const stage = await ServiceStage.open(SERVICES, { ...options, env });
    return {
      stage,
      env: Object.fromEntries(
        Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
      ),
      close: async () => {
        await stage.close();
        await rm(folder, { recursive: true });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true });
    throw error;
  }
}
