import { asText, asWhole, Setting } from '@toandan/messaging';
import type { LogLevel } from '@toandan/platform-http';
import { IsIn, IsInt, IsOptional, IsUrl, Matches, Max, Min } from 'class-validator';

const PORT = { message: 'must be a port from 0 to 65535' };
const RATE = { message: 'must be a whole number from 1 to 1000000' };

/** What the all-in-one platform is told besides the settings of messaging and of the services. */
export class PlatformSettings {
  @Setting({
    name: 'TOANDAN_DATA',
    meaning: 'Folder for everything the platform keeps on this machine: database, keys, accounts, passwords.',
    read: asText,
    byDefault: '.data/platform',
    example: '/var/lib/toandan',
  })
  dataDir!: string;

  @Setting({
    name: 'PLATFORM_DATABASE_URL',
    meaning: "The administrator's address of a database server to use instead of the embedded one.",
    read: asText,
    otherwise: 'none: the embedded PostgreSQL',
    example: 'postgres://postgres:(a secret)@127.0.0.1:5432/toandan',
  })
  @IsOptional()
  @Matches(/^postgres(?:ql)?:\/\/[^/\s]+\/[^/\s?]+(?:\?\S*)?$/, {
    message: 'must be as in postgres://user:password@host:5432/database',
  })
  databaseUrl?: string;

  @Setting({
    name: 'PLATFORM_HOST',
    meaning: 'The address to listen on.',
    read: asText,
    byDefault: '127.0.0.1',
    example: '0.0.0.0',
  })
  host!: string;

  @Setting({
    name: 'PLATFORM_PORT',
    meaning: 'The port to listen on; 0 takes a free one.',
    read: asWhole,
    byDefault: '8080',
    example: '8443',
  })
  @IsInt(PORT)
  @Min(0, PORT)
  @Max(65_535, PORT)
  port!: number;

  @Setting({
    name: 'PLATFORM_URL',
    meaning: 'The address under which people reach the platform, where that is not the one it listens on.',
    read: asText,
    otherwise: 'http://127.0.0.1 and the port',
    example: 'https://toandan.example',
  })
  @IsOptional()
  @IsUrl(
    { protocols: ['http', 'https'], require_tld: false, require_protocol: true },
    { message: 'must be a web address, as in https://toandan.example' },
  )
  url?: string;

  @Setting({
    name: 'PLATFORM_REQUESTS_PER_MINUTE',
    meaning: 'Requests of one client address in a minute and for each service; more are answered 429.',
    read: asWhole,
    byDefault: '600',
    example: '3000',
  })
  @IsInt(RATE)
  @Min(1, RATE)
  @Max(1_000_000, RATE)
  requestsPerMinute!: number;

  @Setting({
    name: 'PLATFORM_LOG_LEVEL',
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
