import type { Type } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { RouteParamtypes } from '@nestjs/common/internal';
import type { DtoClass } from './nested-dto.js';

/** What a handler takes from a request, each as one DTO class. */
export interface HandlerInputs {
  readonly body?: DtoClass;
  readonly query?: DtoClass;
  readonly path?: DtoClass;
  /** Inputs that no DTO describes, which validation would let through unseen. */
  readonly unchecked: readonly string[];
}

type Kind = 'body' | 'query' | 'path';

const KINDS = new Map<number, Kind>([
  [RouteParamtypes.BODY, 'body'],
  [RouteParamtypes.QUERY, 'query'],
  [RouteParamtypes.PARAM, 'path'],
]);

/** These hand out the request whole: whatever a handler took from it would go round every check. */
const REFUSED = new Map<number, string>([
  [RouteParamtypes.REQUEST, '@Req()'],
  [RouteParamtypes.RESPONSE, '@Res()'],
  [RouteParamtypes.NEXT, '@Next()'],
  [RouteParamtypes.SESSION, '@Session()'],
  [RouteParamtypes.HEADERS, '@Headers()'],
  [RouteParamtypes.FILE, '@UploadedFile()'],
  [RouteParamtypes.FILES, '@UploadedFiles()'],
  [RouteParamtypes.RAW_BODY, '@RawBody()'],
]);

type Argument = { readonly index: number; readonly data?: unknown };

export function handlerInputs(controller: Type, method: string): HandlerInputs {
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {}) as Record<
    string,
    Argument
  >;
  const types = (Reflect.getMetadata('design:paramtypes', controller.prototype as object, method) ??
    []) as unknown[];
  const inputs: Partial<Record<Kind, DtoClass>> = {};
  const unchecked: string[] = [];
  for (const [key, { index, data }] of Object.entries(args)) {
    // Our own parameter decorators have other keys, which are not numbers.
    const kindNumber = Number(key.split(':')[0]);
    const refused = REFUSED.get(kindNumber);
    if (refused !== undefined) unchecked.push(refused);
    const kind = KINDS.get(kindNumber);
    if (kind === undefined) continue;
    const type = types[index];
    if (data === undefined && isCheckedDto(type)) inputs[kind] = type;
    else unchecked.push(`its ${kind}, which needs one DTO class with rules`);
  }
  return { ...inputs, unchecked };
}

function isCheckedDto(type: unknown): type is DtoClass {
  return (
    typeof type === 'function' &&
    getMetadataStorage().getTargetValidationMetadatas(type, '', false, false).length > 0
  );
}
