import type { Type } from '@nestjs/common';
import type { Permission } from '../auth/permit.decorator.js';
import type { HandlerInputs } from '../validation/handler-inputs.js';

/** One handler as it is declared. */
export interface RouteEntry {
  readonly method: string;
  /** With parameters as `:name`. */
  readonly path: string;
  readonly controller: Type;
  readonly handlerName: string;
  readonly handler: object;
  readonly inputs: HandlerInputs;
  readonly status: number;
  readonly isPublic: boolean;
  readonly permission?: Permission;
}
