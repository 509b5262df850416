import { asRole, LOG_READER_ROLE, serviceRole } from '@toandan/persistence';
import type { DeployConfig } from './config.js';
import { RolePasswords } from './role-passwords.js';

/** Where the services of a deployed database log in. */
export interface ServiceUrls {
  readonly logs: string;
  of(service: string): string;
}

/** After deploy(), which makes the passwords. @throws ConfigError: the passwords' file cannot be used */
export async function serviceUrls(
  config: Pick<DeployConfig, 'databaseUrl' | 'passwordsFile'>,
): Promise<ServiceUrls> {
  const passwords = await RolePasswords.open(config.passwordsFile);
  const urlOf = (name: string): string => {
    const password = passwords.find(name);
    if (password === undefined) throw new Error(`Deployment has made no password for ${name}`);
    return asRole(config.databaseUrl, { name, password });
  };
  return { logs: urlOf(LOG_READER_ROLE), of: (service) => urlOf(serviceRole(service)) };
}
