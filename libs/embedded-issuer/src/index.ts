export { AUDIENCE } from './audience.js';
export { CONSOLE_CLIENT, consoleClient, consoleRedirectUri } from './console-client.js';
export { EmbeddedIssuer } from './embedded-issuer.js';
export { IssuerFileError } from './files/own-file.js';
export type { RequestHandler } from './issuer-handler.js';
export type {
  AccountToHave,
  AttemptRules,
  DisplayName,
  EmbeddedIssuerOptions,
  IssuerClient,
  NewAccount,
} from './issuer-options.js';
