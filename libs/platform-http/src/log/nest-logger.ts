import type { LoggerService } from '@nestjs/common';
import { errorFields } from './error-fields.js';
import type { HttpLog } from './http-log.js';

/** These speak of modules and routes while starting, and of no request. */
const STARTING = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
]);

/** Nest's own log in ours. Texts pass only from those parts that never see a request. */
export class NestLogger implements LoggerService {
  constructor(private readonly log_: HttpLog) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.#write('debug', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.#write('warn', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.#write('error', message, rest);
  }

  #write(level: 'debug' | 'warn' | 'error', message: unknown, rest: readonly unknown[]): void {
    const last = rest.at(-1);
    const context = typeof last === 'string' && /^\w{1,60}$/.test(last) ? last : 'unknown';
    this.log_.write(level, 'framework', {
      context,
      ...(message instanceof Error ? errorFields(message) : {}),
      ...(STARTING.has(context) && typeof message === 'string' ? { text: message } : {}),
    });
  }
}
