import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { HttpProblem } from '@toandan/platform-http';
import type { FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { ReceiptTries } from './receipt-tries.js';

/**
 * Confines the guessing of receipts. Each try is counted before it is looked at, since many at once would otherwise all
 * pass, and a right one is given back. Once the tries are used up right ones are refused too: they would tell which
 * they are.
 */
@Injectable()
export class WrongReceiptInterceptor implements NestInterceptor {
  constructor(private readonly tries: ReceiptTries) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { ip } = context.switchToHttp().getRequest<FastifyRequest>();
    const seconds = await this.tries.take(ip);
    if (seconds !== undefined) {
      throw new HttpProblem('too-many-requests', {
        params: { seconds },
        headers: { 'retry-after': String(seconds) },
      });
    }
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        await this.tries.giveBack(ip);
        return answer;
      }),
    );
  }
}
