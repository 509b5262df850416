import { asList, asText, asWhole, Setting } from '@toandan/messaging';
import type { LogLevel } from '@toandan/platform-http';
import { IsIn, IsInt, IsOptional, IsUrl, Matches, Max, Min } from 'class-validator';

const PORT = { message: 'must be a port from 0 to 65535' };
const DRAIN = { message: 'must be a whole number of ms from 0 to 60000' };
const WEB = { protocols: ['http', 'https'], require_tld: false, require_protocol: true };
const INSTANCE = /^[a-z][a-z0-9-]*=https?:\/\/[^/\s,?#]+$/;

/** What the gateway is told. */
export class GatewaySettings {
  @Setting({
    name: 'GATEWAY_SERVICES',
    meaning:
      'Who answers /api/<service>: service=address, separated by commas; a service may be named more than once, and a name that stands for several addresses counts as all of them.',
    read: asList,
    otherwise: 'none: the console only',
    example: 'registry=http://registry:8080,reporting=http://reporting:8080',
  })
  @IsOptional()
  @Matches(INSTANCE, { each: true, message: 'must be as in registry=http://registry:8080' })
  services?: readonly string[];

  @Setting({
    name: 'GATEWAY_ISSUER',
    meaning: 'Who answers /oidc; the address alone.',
    read: asText,
    otherwise: 'none: the issuer is reached elsewhere',
    example: 'http://keycloak:8080',
  })
  @IsOptional()
  @IsUrl(WEB, { message: 'must be an address, as in http://keycloak:8080' })
  issuerUpstream?: string;

  @Setting({
    name: 'GATEWAY_CONSOLE_DIR',
    meaning: 'The folder of the built console.',
    read: asText,
    otherwise: 'where `npm run build` puts it',
    example: '/app/console',
  })
  consoleDir?: string;

  @Setting({
    name: 'GATEWAY_CLIENT_ID',
    meaning: 'The name by which the console is known to the issuer.',
    read: asText,
    byDefault: 'console',
    example: 'console',
  })
  clientId!: string;

  @Setting({
    name: 'OIDC_ISSUER',
    meaning: 'The OpenID Connect issuer at which people sign in to the console, as their browsers reach it.',
    read: asText,
    otherwise: 'none; needed',
    example: 'https://toandan.example/oidc/realms/toandan',
  })
  @IsUrl(WEB, { message: "must be the issuer's address" })
  issuer!: string;

  @Setting({
    name: 'HTTP_HOST',
    meaning: 'The address to listen on.',
    read: asText,
    byDefault: '127.0.0.1',
    example: '0.0.0.0',
  })
  host!: string;

  @Setting({
    name: 'HTTP_PORT',
    meaning: 'The port to listen on; 0 takes a free one.',
    read: asWhole,
    byDefault: '8080',
    example: '3000',
  })
  @IsInt(PORT)
  @Min(0, PORT)
  @Max(65_535, PORT)
  port!: number;

  @Setting({
    name: 'HTTP_DRAIN_MS',
    meaning: 'For how long it still answers after it was told to stop, so that no call to it fails, in ms.',
    read: asWhole,
    byDefault: '0',
    example: '3000',
  })
  @IsInt(DRAIN)
  @Min(0, DRAIN)
  @Max(60_000, DRAIN)
  drainMs!: number;

  @Setting({
    name: 'HTTP_TRUST_PROXY',
    meaning: 'Addresses or networks of our own proxies, whose word on the client is believed.',
    read: asList,
    otherwise: "none: nobody's",
    example: '10.0.0.0/8',
  })
  trustProxy?: readonly string[];

  @Setting({
    name: 'LOG_LEVEL',
    meaning: 'What is logged: `debug`, `info`, `warn`, `error` or `silent`.',
    read: asText,
    byDefault: 'info',
    example: 'warn',
  })
  @IsIn(['debug', 'info', 'warn', 'error', 'silent'], {
    message: 'must be debug, info, warn, error or silent',
  })
  logLevel!: LogLevel | 'silent';
}
