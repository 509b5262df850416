import { Module, type DynamicModule, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHttpApp } from './app/create-http-app.js';
import type { HttpAppOptions } from './app/http-app-options.js';
import type { UnitScope } from './auth/unit-scope.js';
import type { Catalogue } from './texts/catalogue.js';
import { HttpLog } from './log/http-log.js';
import { SpecIssuer } from './spec-issuer.js';
import { NotesController, SAMPLE_PERMISSIONS, SampleController, effects, thrown } from './spec-sample.js';

@Module({})
class SampleModule {}

/** Of the sample's own errors. */
function words(final: string): Catalogue {
  return {
    problems: {
      'note-already-final': { title: '{what}', detail: final },
      'note-changed': { title: 'note', detail: 'note' },
    },
    fields: {},
  };
}

export interface Reply<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Body;
}

interface CallOptions {
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly raw?: string;
}

/** For the tests: a small service on a real port, its issuer, and what it has logged. */
export class SpecService {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly issuer: SpecIssuer,
    readonly origin: string,
    readonly lines: readonly string[],
  ) {}

  static async open(
    options: Partial<HttpAppOptions> = {},
    controllers: Type[] = [NotesController, SampleController],
    providers: NonNullable<DynamicModule['providers']> = [],
    units?: UnitScope,
  ): Promise<SpecService> {
    const issuer = await SpecIssuer.open();
    const lines: string[] = [];
    try {
      const app = await createHttpApp(
        { module: SampleModule, controllers, providers },
        {
          service: 'sample',
          auth: { issuers: [issuer.trusted], permissions: SAMPLE_PERMISSIONS, ...(units && { units }) },
          log: new HttpLog('sample', 'debug', { write: (line) => void lines.push(line) }),
          errors: { 'note-already-final': 409, 'note-changed': 412 },
          texts: { vi: words('Bản {what} đã chốt.'), en: words('Note {what} is final.') },
          ...options,
        },
      );
      await app.listen(0, '127.0.0.1');
      return new SpecService(app, issuer, await app.getUrl(), lines);
    } catch (error) {
      await issuer.close();
      throw error;
    }
  }

  /** Calls the API; an absolute path goes to the server itself. */
  async call<Body = Record<string, unknown>>(
    method: string,
    path: string,
    { token, headers = {}, json, raw }: CallOptions = {},
  ): Promise<Reply<Body>> {
    const content = raw ?? (json === undefined ? undefined : JSON.stringify(json));
    const response = await fetch(this.origin + (path.startsWith('/') ? path : `/api/sample/v1/${path}`), {
      method,
      headers: {
        ...(content === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(content === undefined ? {} : { body: content }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true && text !== '';
    const body = (isJson ? JSON.parse(text) : {}) as Body;
    return { status: response.status, headers: response.headers, text, body };
  }

  async close(): Promise<void> {
    effects.length = 0;
    thrown.clear();
    await this.app.close();
    await this.issuer.close();
  }
}

/** A body that breaks no rule. */
export const GOOD_NOTE = {
  unitId: 'unit-1',
  title: 'Tuần tra đêm',
  amount: '12.50',
  state: 'draft',
  main: { name: 'chính', count: 1 },
  lines: [{ name: 'a', count: 1 }],
};
