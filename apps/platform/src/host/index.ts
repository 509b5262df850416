export { platformConfig, type PlatformConfig } from '../config.js';
export { accountOf, NATIONAL_ACCOUNTS } from './national-accounts.js';
export { PlatformHost } from './platform-host.js';
