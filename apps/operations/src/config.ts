import { asList, ConfigError, readSettings, Setting, type Environment } from '@toandan/messaging';

/** What the service is told besides the settings of every service. */
export class OperationsSettings {
  @Setting({
    name: 'OPERATIONS_SERVICES',
    meaning:
      'Where the services answer, each as `name=address`, separated by commas, to ask for their health.',
    read: asList,
    otherwise: 'none: those of the same process are asked, others are shown as not asked',
    example: 'registry=http://registry:8080,reporting=http://reporting:8080',
  })
  services?: readonly string[];
}

/** Service to address. */
export type ServiceAddresses = ReadonlyMap<string, string>;

const PAIR = /^([a-z][a-z0-9_]*)=(https?:\/\/[^\s/?#]+)\/?$/;

/** @throws ConfigError: one sentence that names the setting and says what to do */
export function operationsConfig(env: Environment): ServiceAddresses {
  const { services = [] } = readSettings(OperationsSettings, env);
  const pairs = services.map((pair): [string, string] => {
    const [, name, address] = PAIR.exec(pair) ?? [];
    if (name === undefined || address === undefined || !URL.canParse(address)) {
      throw new ConfigError(
        'OPERATIONS_SERVICES must be pairs as in registry=http://registry:8080, separated by commas.',
      );
    }
    return [name, address];
  });
  return new Map(pairs);
}
