import { SetMetadata } from '@nestjs/common';
import type { DtoClass } from '../validation/nested-dto.js';

export const RETURNS = 'toandan:returns';

export interface Returned {
  readonly dto: DtoClass;
  readonly page: boolean;
}

/** What a handler answers with, for the OpenAPI document. */
export const Returns = (dto: DtoClass): MethodDecorator => SetMetadata(RETURNS, { dto, page: false });

/** A page of them. */
export const ReturnsPage = (dto: DtoClass): MethodDecorator => SetMetadata(RETURNS, { dto, page: true });
