import { asList, asText, asWhole, Setting } from '@toandan/messaging';
import { IsIn, IsInt, IsOptional, IsUrl, Matches, Max, Min } from 'class-validator';
import type { LogLevel } from '@toandan/platform-http';

const DATABASE = /^postgres(?:ql)?:\/\/[^/\s]+\/[^/\s?]+(?:\?\S*)?$/;
const WEB = { protocols: ['http', 'https'], require_tld: false, require_protocol: true };

const DRAIN = { message: 'must be a whole number of ms from 0 to 60000' };
const RATE = { message: 'must be a whole number from 1 to 1000000' };

/** What a service is told when it runs alone, besides the settings of messaging and its own. */
export class ServiceSettings {
  @Setting({
    name: 'SERVICE_DATABASE_URL',
    meaning: "The database as the service's own role.",
    read: asText,
    otherwise: 'none; needed, here or in `SERVICE_DATABASE_URL_FILE`',
    example: 'postgres://toandan_reporting:(a secret)@127.0.0.1:5432/toandan',
  })
  @IsOptional()
  @Matches(DATABASE, { message: 'must be as in postgres://user:password@host:5432/database' })
  databaseUrl?: string;

  @Setting({
    name: 'SERVICE_DATABASE_URL_FILE',
    meaning: 'File that holds that address, since it has a password.',
    read: asText,
    otherwise: 'none',
    example: '/run/secrets/reporting-database-url',
  })
  databaseUrlFile?: string;

  @Setting({
    name: 'SERVICE_LOGS_URL',
    meaning: 'The database as the reader of all logs of events.',
    read: asText,
    otherwise: 'none; needed, here or in `SERVICE_LOGS_URL_FILE`',
    example: 'postgres://toandan_log_reader:(a secret)@127.0.0.1:5432/toandan',
  })
  @IsOptional()
  @Matches(DATABASE, { message: 'must be as in postgres://user:password@host:5432/database' })
  logsUrl?: string;

  @Setting({
    name: 'SERVICE_LOGS_URL_FILE',
    meaning: 'File that holds that address.',
    read: asText,
    otherwise: 'none',
    example: '/run/secrets/logs-database-url',
  })
  logsUrlFile?: string;

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
  @IsInt({ message: 'must be a port from 0 to 65535' })
  @Min(0, { message: 'must be a port from 0 to 65535' })
  @Max(65_535, { message: 'must be a port from 0 to 65535' })
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
    name: 'HTTP_REQUESTS_PER_MINUTE',
    meaning: 'Requests of one client address in a minute to this process; more are answered 429.',
    read: asWhole,
    byDefault: '600',
    example: '3000',
  })
  @IsInt(RATE)
  @Min(1, RATE)
  @Max(1_000_000, RATE)
  requestsPerMinute!: number;

  @Setting({
    name: 'HTTP_TRUST_PROXY',
    meaning: 'Addresses or networks of our own proxies, whose word on the client is believed.',
    read: asList,
    otherwise: "none: nobody's",
    example: '10.0.0.0/8',
  })
  trustProxy?: readonly string[];

  @Setting({
    name: 'OIDC_ISSUER',
    meaning: 'The OpenID Connect issuer whose tokens are taken.',
    read: asText,
    otherwise: 'none; needed',
    example: 'https://id.example/realms/toandan',
  })
  @IsUrl(WEB, { message: "must be the issuer's address" })
  issuer!: string;

  @Setting({
    name: 'OIDC_JWKS_URL',
    meaning: 'Where the issuer publishes its keys.',
    read: asText,
    otherwise: 'none; needed',
    example: 'https://id.example/realms/toandan/protocol/openid-connect/certs',
  })
  @IsUrl(WEB, { message: "must be the address of the issuer's keys" })
  jwksUrl!: string;

  @Setting({
    name: 'OIDC_AUDIENCE',
    meaning: 'What a token must name as its audience.',
    read: asText,
    byDefault: 'toandan',
    example: 'toandan',
  })
  audience!: string;

  @Setting({
    name: 'OIDC_ROLES_CLAIM',
    meaning: 'Where in the token the roles stand.',
    read: asText,
    byDefault: 'roles',
    example: 'realm_access.roles',
  })
  rolesClaim!: string;

  @Setting({
    name: 'OIDC_UNIT_CLAIM',
    meaning: "Where in the token the account's unit stands.",
    read: asText,
    byDefault: 'unit_id',
    example: 'unit_id',
  })
  unitClaim!: string;

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
