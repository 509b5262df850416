export interface AnswerDetails {
  /** Other than the handler's own. */
  readonly status?: number;
  /** Of the aggregate that the body shows: becomes the ETag. */
  readonly version?: number;
  /** Where what was created is found. */
  readonly location?: string;
}

/** What a handler returns when its answer is more than a body. */
export class Answer<Body = unknown> {
  constructor(
    readonly body: Body,
    readonly details: AnswerDetails = {},
  ) {}
}

/** A body and the version it shows. */
export function versioned<Body>(body: Body, version: number): Answer<Body> {
  return new Answer(body, { version });
}
