import { Controller, Get, Inject } from '@nestjs/common';
import type { OpenAPIObject } from 'openapi3-ts/oas31';
import { Public } from '../auth/permit.decorator.js';
import { RouteBook } from '../routes/route-book.js';
import { openApiDocument } from './document.js';

/** Tells everybody how to talk to this service; it says nothing that a caller could not find out. */
@Controller()
export class OpenApiController {
  #document: OpenAPIObject | undefined;

  constructor(@Inject(RouteBook) private readonly book: RouteBook) {}

  @Public()
  @Get('openapi.json')
  document(): OpenAPIObject {
    this.#document ??= openApiDocument(this.book.service, this.book.version, this.book.routes);
    return this.#document;
  }
}
